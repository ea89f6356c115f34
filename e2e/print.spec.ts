import type { Page } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { cards, topics } from '../content/deck'
import { expect, test } from './test'

/** A piece of text on a page, in millimetres from its top left corner. */
interface Piece {
  text: string
  left: number
  right: number
  baseline: number
}

const millimetresAPoint = 25.4 / 72

/** The text of each page, as printed on that paper, and how wide the paper is. */
async function printed(page: Page, format: 'A4' | 'Letter') {
  const data = new Uint8Array(await page.pdf({ format, printBackground: true }))
  const document = await getDocument({ data, verbosity: 0 }).promise
  const sheets: { width: number; pieces: Piece[] }[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const sheet = await document.getPage(number)
    const [, , width = 0, height = 0] = sheet.view
    const { items } = await sheet.getTextContent()
    const pieces = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return []
      const left = item.transform[4] * millimetresAPoint
      const baseline = (height - item.transform[5]) * millimetresAPoint
      return [{ text: item.str, left, right: left + item.width * millimetresAPoint, baseline }]
    })
    sheets.push({ width: width * millimetresAPoint, pieces })
  }
  await document.destroy()
  return sheets
}

const slip = { width: 95, height: 64, top: 10 }

/** What stands within the slip at that place of the sheet, left to right and then down, and nowhere beyond it. */
function onSlip({ width, pieces }: { width: number; pieces: Piece[] }, place: number): string {
  const left = width / 2 + (place % 2 === 0 ? -slip.width : 0)
  const top = slip.top + Math.floor(place / 2) * slip.height
  const begins = (piece: Piece) => piece.left >= left && piece.left < left + slip.width
  const isWithin = (piece: Piece) => begins(piece) && piece.baseline > top && piece.baseline < top + slip.height
  const within = pieces.filter(isWithin)
  expect(within.filter(({ right }) => right > left + slip.width - 2)).toEqual([])
  expect(within.filter(({ baseline }) => baseline > top + slip.height - 3)).toEqual([])
  return within.map(({ text }) => text).join(' ')
}

const letters = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

/** The words of a text that are not on the slip; formulas are drawn sign by sign, and are left out. */
const missing = (text: string, slipText: string) =>
  (text.match(/[A-Za-z]{3,}/g) ?? []).filter((word) => !letters(slipText).includes(letters(word)))

for (const topic of topics()) {
  test(`the cards of ${topic.title} print on both sides`, async ({ page }) => {
    await page.goto(`/topics/${topic.slug}/print`)
    const sheets = await printed(page, topic.position % 2 === 0 ? 'Letter' : 'A4')
    expect(sheets).toHaveLength(2 * Math.ceil(topic.cards.length / 8))
    let read = 0
    for (const [index, card] of topic.cards.entries()) {
      const [front, back] = sheets.slice(2 * Math.floor(index / 8))
      if (!front || !back) throw new Error('a sheet is missing')
      const place = index % 8
      const mirrored = place % 2 === 0 ? place + 1 : place - 1
      const number = `${topic.position}.${card.positionInTopic}`
      const [question, answer] = [onSlip(front, place), onSlip(back, mirrored)]
      expect(question).toMatch(new RegExp(`^${number}\\b`))
      expect(answer).toMatch(new RegExp(`^${number}\\b`))
      expect(missing(card.question, question)).toEqual([])
      expect(missing(card.answer, answer)).toEqual([])
      read += question.length + answer.length
    }
    // And nothing else is printed.
    const everything = sheets.map((_, sheet) =>
      Array.from({ length: 8 }, (_, place) => onSlip(sheets[sheet] ?? { width: 0, pieces: [] }, place)),
    )
    expect(everything.flat().reduce((sum, text) => sum + text.length, 0)).toBe(read)
    expect(sheets.flatMap(({ pieces }) => pieces).length).toBeGreaterThan(0)
  })
}

test('a topic and a card print as their text alone, answers shown although they are hidden on the screen', async ({
  page,
}) => {
  await page.goto('/topics/inference-optimization')
  await page.getByRole('button', { name: 'Hidden' }).click()
  const topic = topics().find(({ slug }) => slug === 'inference-optimization')
  const text = (await printed(page, 'A4')).flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join(' ')
  for (const { question, answer } of topic?.cards ?? []) expect(missing(`${question} ${answer}`, text)).toEqual([])
  for (const chrome of [
    'Study this topic',
    'Copy link',
    'Show answer',
    'Hidden',
    'Sign in',
    'Recall these',
    'See also',
  ]) {
    expect(letters(text)).not.toContain(letters(chrome))
  }
  const [card] = cards()
  await page.goto(`/topics/${card?.cardId}`)
  const alone = (await printed(page, 'Letter')).flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join(' ')
  expect(missing(`${card?.question} ${card?.answer}`, alone)).toEqual([])
  expect(letters(alone)).not.toContain(letters('Related'))
})

test('the sheets are one tap from the topic, and for the reader alone', async ({ page }) => {
  await page.goto('/topics/sampling')
  await page.getByRole('link', { name: 'Print the cards' }).click()
  await expect(page).toHaveURL(/\/topics\/sampling\/print$/)
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible()
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/topics\/sampling$/)
  // A page that was left stays in the document, and must not print along.
  await page.getByRole('link', { name: '2 Sampling' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sampling' })).toBeVisible()
  const text = (await printed(page, 'A4')).flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join(' ')
  expect(letters(text)).toContain(letters('A model never gives you a word'))
  expect(letters(text)).not.toContain(letters('Cut from mark to mark'))
})
