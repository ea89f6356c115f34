import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { writeDeck } from './deck/import'
import { parseDeck } from './deck/parse'
import { derivedPlaces, listedPlaces } from './deck/slugs'

const usage = `usage:
  npm run deck -- import FILE --out DIR [--slugs FILE]   turn a Q:/A: text deck into a content folder`

function importDeck(file: string, out: string, slugs: string | undefined): void {
  const deck = parseDeck(readFileSync(file, 'utf8'))
  for (const remark of deck.remarks) console.error(`${file}:${remark.line}: ${remark.message}`)
  if (deck.topics.length === 0) throw new Error(`${file} holds no card under a topic heading`)
  const places = slugs === undefined ? derivedPlaces(deck) : listedPlaces(deck, readFileSync(slugs, 'utf8'))
  const count = writeDeck(deck, places, out)
  console.log(`${count} cards in ${deck.topics.length} topics written to ${out}; ${deck.remarks.length} remarks`)
}

function run(): void {
  const options = { out: { type: 'string' }, slugs: { type: 'string' } } as const
  const { positionals, values } = parseArgs({ options, allowPositionals: true })
  const [command, file] = positionals
  if (command === 'import' && file && values.out) importDeck(file, values.out, values.slugs)
  else throw new Error(usage)
}

try {
  run()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
