import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ParsedDeck, ParsedTopic } from './parse'
import type { Places } from './slugs'
import { cardBody } from './typeset'

interface NewFile {
  path: string
  text: string
}

/** JSON strings are YAML strings too, and the only quoting that gives every text back exactly. */
const quoted = (text: string): string => JSON.stringify(text)

function shortTitle(title: string): string {
  if (title.length <= 12) return title
  const words = title.split(/\s+/)
  while (words.length > 1 && words.join(' ').length > 12) words.pop()
  return words.join(' ').slice(0, 12).trim()
}

function topicFile(topic: ParsedTopic, position: number): string {
  const short = shortTitle(topic.title)
  const count = topic.cards.length === 1 ? '1 card' : `${topic.cards.length} cards`
  const fields = [
    `title: ${quoted(topic.title)}`,
    `short: ${quoted(short)}`,
    `position: ${position}`,
    `description: ${quoted(`${topic.title}: ${count}`)}`,
  ]
  return `---\n${fields.join('\n')}\n---\n`
}

function topicFiles(topic: ParsedTopic, position: number, places: Places): NewFile[] {
  const cards = topic.cards.map(({ line, question, answer }, index) => {
    const head = `question: ${quoted(question)}\nanswer: ${quoted(answer)}\nposition: ${index + 1}\nversion: 1`
    return { path: `${places.get(line)}.mdx`, text: `---\n${head}\n---\n\n${cardBody(question, answer)}` }
  })
  const folder = path.dirname(cards[0]?.path ?? '')
  return [{ path: path.join(folder, 'index.mdx'), text: topicFile(topic, position) }, ...cards]
}

/**
 * Writes a parsed deck as a content folder, and gives the number of cards written. Throws, before anything is written,
 * where a file of the same name is there already.
 */
export function writeDeck(deck: ParsedDeck, places: Places, folder: string): number {
  const files = deck.topics.flatMap((topic, index) => topicFiles(topic, index + 1, places))
  const present = files.filter((file) => existsSync(path.join(folder, file.path)))
  if (present.length > 0) {
    const names = present.map((file) => `  ${path.join(folder, file.path)}`)
    throw new Error(`nothing written, since these files are there already:\n${names.join('\n')}`)
  }
  for (const file of files) {
    const target = path.join(folder, file.path)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, file.text, { flag: 'wx' })
  }
  return places.size
}
