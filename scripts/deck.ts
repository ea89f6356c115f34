import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { checkContent, contentProblems } from '@/content/check'
import { deeperWords } from '@/content/check-deeper'
import { describeProblem, type Problem } from '@/content/problem'
import { readContent } from '@/content/read'
import { readSeal, sealContent } from '@/content/seal'
import { isStudyDay } from '@/core/study-day'
import { writeDeck } from './deck/import'
import { parseDeck } from './deck/parse'
import { derivedPlaces, listedPlaces } from './deck/slugs'
import { staleCards, staleLines } from './deck/stale'

const usage = `usage:
  npm run deck -- check [DIR]                            validate a content folder
  npm run deck -- seal [DIR]                             give changed content its next revision
  npm run deck -- stale [DIR] [--on DAY]                 list the cards that want to be checked again
  npm run deck -- import FILE --out DIR [--slugs FILE]   turn a Q:/A: text deck into a content folder
DIR is content, and DAY today, unless given.`

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

function importDeck(file: string, out: string, slugs: string | undefined): void {
  const deck = parseDeck(readFileSync(file, 'utf8'))
  for (const remark of deck.remarks) console.error(`${file}:${remark.line}: ${remark.message}`)
  if (deck.topics.length === 0) throw new Error(`${file} holds no card under a topic heading`)
  const places = slugs === undefined ? derivedPlaces(deck) : listedPlaces(deck, readFileSync(slugs, 'utf8'))
  const cards = counted(writeDeck(deck, places, out), 'card')
  const remarks = counted(deck.remarks.length, 'remark')
  console.log(`${cards} in ${counted(deck.topics.length, 'topic')} written to ${out}, ${remarks} on ${file}`)
}

function refuse(problems: Problem[], folder: string): void {
  for (const problem of problems) console.error(describeProblem(problem, folder))
  if (problems.length > 0) throw new Error(`${counted(problems.length, 'problem')} in ${folder}`)
}

function check(folder: string): void {
  const { topics, problems } = checkContent(folder)
  refuse(problems, folder)
  const cards = topics.flatMap((topic) => topic.cards)
  const revision = readSeal(folder)?.revision
  const deep = cards.filter(({ deeper }) => deeper.length > 0)
  const sum = (of: (card: (typeof deep)[number]) => number) => deep.reduce((total, card) => total + of(card), 0)
  const words = sum(({ file }) => deeperWords(folder, file))
  const sources = sum((card) => card.sources?.length ?? 0)
  const links = sum((card) => card.links.length + card.needs.length + card.see.length)
  console.log(
    `${counted(cards.length, 'card')} in ${counted(topics.length, 'topic')}, revision ${revision}: all in order`,
  )
  console.log(
    `${counted(deep.length, 'deeper page')}: ${counted(words, 'word')}, ${counted(sources, 'source')}, ${counted(links, 'link')} between cards or elsewhere`,
  )
}

function seal(folder: string): void {
  refuse(contentProblems(folder).problems, folder)
  console.log(`${folder} is revision ${sealContent(folder).revision}`)
}

function stale(folder: string, day: string): void {
  if (!isStudyDay(day)) throw new Error('--on has to be a day such as 2028-01-01')
  const { topics, problems } = readContent(folder)
  refuse(problems, folder)
  const cards = staleCards(topics, day)
  for (const line of cards.flatMap(staleLines)) console.log(line)
  console.log(cards.length === 0 ? `nothing is stale on ${day}` : `${counted(cards.length, 'card')} stale on ${day}`)
}

function run(): void {
  const options = { out: { type: 'string' }, slugs: { type: 'string' }, on: { type: 'string' } } as const
  const { positionals, values } = parseArgs({ options, allowPositionals: true })
  const [command, target] = positionals
  if (command === 'import' && target && values.out) importDeck(target, values.out, values.slugs)
  else if (command === 'check') check(target ?? 'content')
  else if (command === 'seal') seal(target ?? 'content')
  else if (command === 'stale') stale(target ?? 'content', values.on ?? new Date().toISOString().slice(0, 10))
  else throw new Error(usage)
}

try {
  run()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
