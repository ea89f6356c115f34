import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type CompiledCard, compileCard, compileProse } from './compile'
import { splitSource } from './frontmatter'
import { byPlace, ContentError, type Problem } from './problem'
import { type CardFrontmatter, cardFrontmatter, type TopicFrontmatter, topicFrontmatter } from './schema'

/** One card's file, read and compiled. `file` is relative to the content folder. */
export interface CardFile extends CardFrontmatter, CompiledCard {
  file: string
  slug: string
}

/** One topic's folder. `cards` are in the order of their positions. */
export interface TopicFolder extends TopicFrontmatter {
  file: string
  slug: string
  introductionHtml: string
  cards: CardFile[]
}

/** As much of the content as could be read, and what is wrong with the rest. */
export interface ContentFolder {
  topics: TopicFolder[]
  problems: Problem[]
}

const byPosition = (a: { position: number }, b: { position: number }): number => a.position - b.position

/** Every MDX file below a content folder as `<topic>/<name>.mdx`, sorted; a folder without one is no topic. */
export function mdxFiles(root: string): string[] {
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const names = folders.flatMap(({ name }) => readdirSync(path.join(root, name)).map((file) => `${name}/${file}`))
  return names.filter((name) => name.endsWith('.mdx')).sort()
}

/** Makes a card of its file's text. Throws a ContentError. */
export type ReadCard = (file: string, text: string) => CardFile

export const readCard: ReadCard = (file, text) => {
  const { data, body } = splitSource(text, file, cardFrontmatter)
  return { ...data, ...compileCard(body, file), file, slug: path.basename(file, '.mdx') }
}

function readTopic(root: string, file: string, cards: CardFile[]): TopicFolder {
  const { data, body } = splitSource(readFileSync(path.join(root, file), 'utf8'), file, topicFrontmatter)
  const introductionHtml = compileProse(body, file)
  return { ...data, introductionHtml, file, slug: path.dirname(file), cards: cards.toSorted(byPosition) }
}

interface Ways {
  read?: ReadCard
  /** In which order the cards' files are read, which changes nothing but when. */
  order?: (files: readonly string[]) => string[]
}

/** Reads a whole content folder, in deck order. Bad files are named in `problems` and left out. */
export function readContent(
  root: string,
  { read = readCard, order = (files) => [...files] }: Ways = {},
): ContentFolder {
  const problems: Problem[] = []
  const attempt = <T>(read: () => T): T[] => {
    try {
      return [read()]
    } catch (error) {
      if (!(error instanceof ContentError)) throw error
      problems.push(...error.problems)
      return []
    }
  }
  const files = mdxFiles(root)
  const isIndex = (file: string) => path.basename(file) === 'index.mdx'
  const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8')
  const cardsOf = new Map(
    order(files.filter((file) => !isIndex(file))).map((file) => [file, attempt(() => read(file, textOf(file)))]),
  )
  const topics = [...new Set(files.map((file) => path.dirname(file)))].flatMap((slug) => {
    const index = `${slug}/index.mdx`
    const names = files.filter((file) => path.dirname(file) === slug && file !== index)
    if (names.length === 0) problems.push({ file: index, line: 1, message: 'a topic without cards' })
    const cards = names.flatMap((file) => cardsOf.get(file) ?? [])
    if (files.includes(index)) return attempt(() => readTopic(root, index, cards))
    problems.push({ file: index, line: 1, message: 'missing: every topic needs one' })
    return []
  })
  return { topics: topics.toSorted(byPosition), problems: problems.toSorted(byPlace) }
}
