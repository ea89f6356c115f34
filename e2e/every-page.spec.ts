/**
 * What holds on every page there is: nothing that axe finds in both themes and widths, nothing that moves by itself while
 * it loads, nothing lost when it is zoomed to 400 % or its text is spaced out, and its words without JavaScript.
 */
import type { Page } from '@playwright/test'
import { cards, topics } from '../content/deck'
import { looks, tooWide, violations } from './axe'
import { shiftsOf, watchShifts } from './shifts'
import { expect, test } from './test'

const deckPages = ['/', '/topics', ...topics().map(({ slug }) => `/topics/${slug}`)]

const parts = [
  { name: 'the pages of the deck', addresses: deckPages },
  { name: 'cards to print', addresses: ['/topics/evaluation/print'] },
  { name: 'the screens of a guest', addresses: ['/study', '/progress', '/settings', '/sign-in', '/sign-up'] },
  { name: 'what is shown in pages of others', addresses: topics().map(({ slug }) => `/embed/${slug}`) },
  { name: 'resetting a password', addresses: ['/forgot-password', '/reset-password?token=none'] },
  { name: 'a missing page', addresses: ['/no-such-page', '/topics/no-such-topic'] },
  {
    name: 'what stands in offline',
    addresses: ['/offline', '/study/offline', '/progress/offline', '/search/offline', '/search/offline?q=lora'],
  },
  ...topics().map(({ title, cards }) => ({
    name: `the cards of ${title}`,
    addresses: cards.map(({ cardId }) => `/topics/${cardId}`),
  })),
]

/** Opens a page, waits until React has it and its fonts are there, and gives what has moved meanwhile. */
async function shiftsWhileLoading(page: Page, address: string, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 })
  await page.goto(address)
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__react')),
  )
  await page.evaluate(() => document.fonts.ready)
  return shiftsOf(page)
}

/** The spacing of WCAG 1.4.12. */
const spaced = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`

/** Where the page does not bear 320 × 256, which is 1280 × 1024 at 400 %, and text spaced out on top of it. */
async function lossesWhenZoomed(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 256 })
  const losses: string[] = []
  if ((await tooWide(page)) > 0) losses.push('too wide at 400 %')
  const covered = await page.evaluate(() => {
    window.scrollTo(0, 900)
    const stays = [...document.querySelectorAll('body *')].filter(
      (element) => element.checkVisibility() && /fixed|sticky/.test(getComputedStyle(element).position),
    )
    return stays.reduce((sum, element) => sum + element.getBoundingClientRect().height, 0)
  })
  if (covered > 256 / 3) losses.push(`bars cover ${covered} of 256 px at 400 %`)
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [sheet]
  }, spaced)
  if ((await tooWide(page)) > 0) losses.push('too wide at 400 % with spaced text')
  await page.setViewportSize({ width: 1280, height: 800 })
  if ((await tooWide(page)) > 0) losses.push('too wide with spaced text')
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => element.checkVisibility() && !element.matches('.vh, svg *') && element.textContent)
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element)
        const cutX = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1
        return cutX || (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1)
      })
      .map((element) => `cut when spaced: ${element.outerHTML.slice(0, 80)}`),
  )
  return [...losses, ...cut]
}

for (const { name, addresses } of parts) {
  test(`nothing is wrong, moves or is lost on ${name}`, async ({ page }) => {
    test.setTimeout(120_000)
    await page.addInitScript(watchShifts)
    const found: string[] = []
    for (const [index, address] of addresses.entries()) {
      // A card's page is like another's: each is loaded in one width, and seen in two looks that share neither theme nor
      // width; all others in both and all.
      const isCard = address.split('/').length === 4 && !address.endsWith('/print')
      const seen = isCard ? looks.filter((_, look) => look % 2 === index % 2) : looks
      for (const width of isCard ? [index % 2 ? 360 : 1280] : [360, 1280]) {
        const shifts = await shiftsWhileLoading(page, address, width)
        found.push(...shifts.map((shift) => `${address} at ${width} ${shift}`))
      }
      found.push(...(await violations(page, address, seen)))
      found.push(...(await lossesWhenZoomed(page)).map((loss) => `${address}: ${loss}`))
    }
    expect(found).toEqual([])
  })
}

test('every card is among the pages looked at', () => {
  const looked = parts.flatMap(({ addresses }) => addresses)
  expect(cards().filter(({ cardId }) => !looked.includes(`/topics/${cardId}`))).toEqual([])
})

test('every card’s page and every topic’s holds its words before any script runs', async ({ request }) => {
  for (const topic of topics()) {
    const chapter = await (await request.get(`/topics/${topic.slug}`)).text()
    expect(chapter).toContain(topic.introductionHtml)
    for (const { cardId, questionHtml, answerHtml } of topic.cards) {
      const page = await (await request.get(`/topics/${cardId}`)).text()
      for (const html of [chapter, page]) {
        expect(html).toContain(`${questionHtml}</h`)
        expect(html).toContain(`<div class="a">${answerHtml}</div>`)
      }
    }
  }
})

test('in the reader’s own colours places, lines and choices still show', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/topics')
  const tabs = await page.locator('.tab').evaluateAll((all) => all.map((tab) => getComputedStyle(tab).backgroundColor))
  expect(new Set(tabs).size).toBe(topics().length)
  await page.goto('/topics/sampling')
  const drawn = page.locator('article .line .rule').first()
  expect(await drawn.evaluate((rule) => getComputedStyle(rule).stroke)).not.toBe('none')
  const [shown, hidden] = await page
    .getByRole('group', { name: 'Answers' })
    .getByRole('button')
    .evaluateAll((all) => all.map((button) => getComputedStyle(button).backgroundColor))
  expect(shown).not.toBe(hidden)
  const places = page.getByRole('navigation', { name: 'Topics', exact: true }).getByRole('link')
  const edges = await places.evaluateAll((all) => all.map((link) => getComputedStyle(link).borderTopColor))
  expect(new Set(edges).size).toBe(2)
})

test('a page that moves, is too wide or cuts its text is noticed', async ({ page }) => {
  await page.addInitScript(watchShifts)
  await shiftsWhileLoading(page, '/topics', 1280)
  const shifts = await page.evaluate(async () => {
    const add = (text: string) => {
      const element = document.createElement('p')
      element.textContent = text
      return element
    }
    const [late, wide, cut] = [add('late'), add('wide'), add('a text in too small a box')]
    late.style.height = '200px'
    wide.style.width = '900px'
    Object.assign(cut.style, { width: '11em', overflow: 'hidden', whiteSpace: 'nowrap' })
    document.querySelector('main')?.prepend(late)
    document.querySelector('main')?.append(wide, cut)
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    return window.shifts
  })
  expect(shifts).not.toEqual([])
  const losses = (await lossesWhenZoomed(page)).join()
  expect(losses).toContain('too wide at 400 %')
  expect(losses).toContain('cut when spaced: <p')
})
