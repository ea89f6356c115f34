import { readFileSync } from 'node:fs'
import path from 'node:path'
import { splitSource } from './frontmatter'
import { afterFaces, plainText } from './plain-text'
import { mdxFiles } from './read'
import { cardFrontmatter, topicFrontmatter } from './schema'

/** A card as a search reads it: the deck's own text, and the deeper page as plain text. */
export interface CardSource {
  slug: string
  position: number
  question: string
  answer: string
  deeper: string
}

/** A topic as a search reads it, with its cards in order. */
export interface TopicSource {
  slug: string
  position: number
  title: string
  short: string
  description: string
  introduction: string
  cards: CardSource[]
}

const byPosition = (a: { position: number }, b: { position: number }): number => a.position - b.position

const source = (root: string, file: string): string => readFileSync(path.join(root, file), 'utf8')

function readCard(root: string, file: string): CardSource {
  const { data, body } = splitSource(source(root, file), file, cardFrontmatter)
  const { position, question, answer } = data
  return { slug: path.basename(file, '.mdx'), position, question, answer, deeper: plainText(afterFaces(body)) }
}

/**
 * The deck's text in deck order, read without compiling it, which a server does in a moment. Throws a ContentError where
 * a file's frontmatter is wrong.
 */
export function searchSource(root = path.join(process.cwd(), 'content')): TopicSource[] {
  const files = mdxFiles(root)
  const topics = files.filter((file) => path.basename(file) === 'index.mdx')
  const read = topics.map((file) => {
    const slug = path.dirname(file)
    const { data, body } = splitSource(source(root, file), file, topicFrontmatter)
    const { position, title, short, description } = data
    const own = files.filter((other) => path.dirname(other) === slug && other !== file)
    const cards = own.map((other) => readCard(root, other)).sort(byPosition)
    return { slug, position, title, short, description, introduction: plainText(body), cards }
  })
  return read.sort(byPosition)
}
