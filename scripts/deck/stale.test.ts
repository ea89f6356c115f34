import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readContent } from '@/content/read'
import { staleCards, staleLines } from './stale'

let root = ''

const source = { title: '"On it"', by: '"Somebody"', year: 2020, url: '"https://example.test/it"' }
const fields = (of: object) => Object.entries(of).map(([key, value]) => `${key}: ${value}\n`)
const cited = `sources:\n  - ${fields(source).join('    ')}`

function write(file: string, of: object, more = ''): void {
  const target = path.join(root, file)
  mkdirSync(path.dirname(target), { recursive: true })
  const faces = '<Question>\nWhy?\n</Question>\n\n<Answer>\nSo.\n</Answer>\n'
  writeFileSync(target, `---\n${fields(of).join('')}${more}---\n\n${faces}`)
}

function writeCard(slug: string, position: number, days: object, more?: string): void {
  write(`topic/${slug}.mdx`, { question: 'Why?', answer: 'So.', position, version: 1, ...days }, more)
}

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'stale-'))
  mkdirSync(path.join(root, 'topic'))
  const topic = { title: 'Topic', short: 'Topic', position: 1, description: 'A topic.' }
  writeFileSync(path.join(root, 'topic/index.mdx'), `---\n${fields(topic).join('')}---\n\nWords.\n`)
  writeCard('recent', 1, { verified: '2026-11-25', reviewBy: '2028-11-25' })
  writeCard('hurried', 2, { verified: '2026-05-01', reviewBy: '2026-11-26' }, cited)
  writeCard('old', 3, { verified: '2026-01-02', reviewBy: '2028-11-25' })
  writeCard('openended', 4, { verified: '2026-11-25' })
  writeCard('unchecked', 5, {})
})

afterAll(() => rmSync(root, { recursive: true }))

const staleOn = (day: string) => {
  const { topics, problems } = readContent(root)
  expect(problems).toEqual([])
  return staleCards(topics, day)
}

describe('the cards that want to be checked again', () => {
  test.each([
    ['none on a day when all were checked within a year', '2026-11-26', []],
    ['those whose day of the next check has passed', '2026-11-27', ['hurried']],
    ['those checked over a year ago, the oldest first', '2027-01-03', ['old', 'hurried']],
    ['none on the anniversary itself', '2027-11-25', ['old', 'hurried']],
    ['all but those never checked, in the end', '2027-11-26', ['old', 'hurried', 'openended', 'recent']],
  ])('are %s', (_, day, slugs) => {
    expect(staleOn(day).map(({ cardId }) => cardId)).toEqual(slugs.map((slug) => `topic/${slug}`))
  })

  test('are told with their days and their sources', () => {
    expect(staleOn('2027-11-26').flatMap(staleLines)).toEqual([
      'topic/old: checked 2026-01-02, to be checked again by 2028-11-25',
      'topic/hurried: checked 2026-05-01, to be checked again by 2026-11-26',
      '  On it (2020) https://example.test/it',
      'topic/openended: checked 2026-11-25',
      'topic/recent: checked 2026-11-25, to be checked again by 2028-11-25',
    ])
  })
})
