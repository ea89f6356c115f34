import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { card, cardPages, cards, deeperPage, topic, topics } from './deck'

test('nine topics in order, each with the card positions counted from 1', () => {
  expect(topics().map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(topics().map(({ short }) => short)).toEqual(
    'Models Sampling Evaluation Prompting RAG Finetuning Data Inference Architecture'.split(' '),
  )
  for (const { slug, cards } of topics()) {
    expect(cards.map(({ positionInTopic }) => positionInTopic)).toEqual(cards.map((_, index) => index + 1))
    expect(cards.every((page) => page.topic === slug && page.cardId === `${slug}/${page.slug}`)).toBe(true)
  }
})

test('the cards count through the whole deck and have the keys of a card alone', () => {
  expect(cards().map(({ position }) => position)).toEqual(Array.from({ length: 48 }, (_, index) => index + 1))
  const keys = 'answer answerHtml cardId isExplained position question questionHtml verified version'
  const found = keys.replace('verified', 'verdict verified')
  expect(new Set(cards().map((each) => Object.keys(each).sort().join(' ')))).toEqual(new Set([keys, found]))
})

test('a card with parts has a deeper page of these parts and its figures', () => {
  for (const page of cardPages()) {
    const pieces = deeperPage(page)
    expect(pieces.flatMap((piece) => ('part' in piece ? piece.part : []))).toEqual(page.parts)
    expect(pieces.flatMap((piece) => ('figure' in piece ? piece.figure : []))).toEqual(page.explorables)
    expect(page).not.toHaveProperty('deeper')
  }
})

test('a slug leads to its topic or card, an unknown one nowhere', () => {
  expect(topic('sampling')?.title).toBe('Sampling')
  expect(card('sampling/temperature')?.question).toBe('What does temperature do to LLM sampling?')
  for (const nothing of ['', 'nothing', '../sampling', '__proto__', 'constructor', 'source']) {
    expect(topic(nothing)).toBeUndefined()
    expect(card(nothing)).toBeUndefined()
    expect(card(`sampling/${nothing}`)).toBeUndefined()
  }
})

test('the deck is read once', () => {
  expect(topics()).toBe(topics())
})

describe('another content folder', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'deck-'))
  const file = path.join(root, 'content', 'one', 'first.mdx')
  const cardFile = (question: string) =>
    `---\nquestion: ${question}\nanswer: So.\nposition: 1\nversion: 1\n---\n<Question>${question}</Question>\n\n<Answer>\nSo.\n</Answer>\n`

  beforeEach(() => {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(
      path.join(root, 'content/one/index.mdx'),
      '---\ntitle: A\nshort: A\nposition: 1\ndescription: A\n---\n',
    )
    writeFileSync(file, cardFile('Why?'))
    vi.resetModules()
    globalThis.siteDeck = undefined
    vi.spyOn(process, 'cwd').mockReturnValue(root)
  })

  afterEach(() => {
    globalThis.siteDeck = undefined
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
  })

  afterAll(() => rmSync(root, { recursive: true }))

  test.each([
    ['development', 'How?'],
    ['production', 'Why?'],
  ])('in %s, after a file was saved, the question is “%s”', async (mode, question) => {
    vi.stubEnv('NODE_ENV', mode)
    const fresh = await import('./deck')
    expect(fresh.card('one/first')?.questionHtml).toBe('Why?')
    writeFileSync(file, cardFile('How?'))
    utimesSync(file, new Date(), new Date(Date.now() + 5000))
    expect(fresh.card('one/first')?.questionHtml).toBe(question)
  })

  test('a card that changed says since when, and what it said; a page that was never checked says no day', async () => {
    const earlier = [{ version: 1, since: '2026-03-01', answer: 'No.' }]
    const history = `version: 2\nchanged: 2026-11-25\nearlier: ${JSON.stringify(earlier)}`
    writeFileSync(file, cardFile('Why?').replace('version: 1', history))
    const fresh = await import('./deck')
    expect(fresh.cards()).toMatchObject([{ version: 2, changed: '2026-11-25', earlier }])
    expect(fresh.cards()[0]).not.toHaveProperty('verified')
  })

  test('a bad file is an error that names file, line and field', async () => {
    writeFileSync(file, cardFile('Why?').replace('version: 1', 'version: one'))
    const fresh = await import('./deck')
    expect(() => fresh.cards()).toThrow(/^content\/one\/first\.mdx:5: version: /)
  })
})
