import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { slugPattern } from '../core/card'
import { deeperProblems } from './check-deeper'
import { byPlace, ContentError, lineWhere, type Problem } from './problem'
import { type CardFile, type ContentFolder, mdxFiles, readContent, type TopicFolder } from './read'
import { contentHash, readSeal } from './seal'
import { saysTheSame, wordCount } from './words'

interface Placed {
  file: string
  position: number
}

const lineWith = (root: string, file: string, start: string): number =>
  lineWhere(readFileSync(path.join(root, file), 'utf8'), (line) => line.startsWith(start))

/** Positions have to be 1, 2, 3 … : the first of `placed` that breaks the row is named. */
function positionProblems(root: string, placed: Placed[]): Problem[] {
  return placed.flatMap(({ file, position }, index) => {
    const earlier = placed[index - 1]
    if (position === (earlier?.position ?? 0) + 1) return []
    const message =
      position === earlier?.position
        ? `${position} is taken by ${earlier.file}`
        : `${position} leaves a gap after ${earlier?.position ?? 0}`
    return [{ file, line: lineWith(root, file, 'position:'), field: 'position', message }]
  })
}

/** Addresses beside a topic's cards, which no card can have. */
const taken = ['index', 'opengraph-image', 'print']

function slugProblems(topics: TopicFolder[]): Problem[] {
  const owners = new Map<string, string>()
  const problem = (file: string, message: string): Problem => ({ file, line: 1, field: 'slug', message })
  const malformed = ({ slug, file }: { slug: string; file: string }): Problem[] => {
    if (taken.includes(slug)) return [problem(file, `“${slug}” is the address of something else`)]
    return slugPattern.test(slug) ? [] : [problem(file, `“${slug}” needs a-z, 0-9 and hyphens`)]
  }
  return topics.flatMap((topic) => {
    const ofCards = topic.cards.flatMap((card) => {
      const owner = owners.get(card.slug)
      owners.set(card.slug, owner ?? card.file)
      return owner ? [problem(card.file, `“${card.slug}” is taken by ${owner}`)] : malformed(card)
    })
    return [...malformed(topic), ...ofCards]
  })
}

function wordProblems(root: string, card: CardFile): Problem[] {
  const sides = [
    { field: 'question', html: card.questionHtml, text: card.question, tag: '<Question>' },
    { field: 'answer', html: card.answerHtml, text: card.answer, tag: '<Answer>' },
  ]
  const wrong = sides.filter(({ html, text }) => !saysTheSame(html, text))
  return wrong.map(({ field, tag }) => {
    const message = `${tag} does not say the words of the frontmatter’s ${field}`
    return { file: card.file, line: lineWith(root, card.file, tag), field, message }
  })
}

function topicProblems(root: string, topic: TopicFolder): Problem[] {
  const { file, introductionHtml, cards } = topic
  const problems = cards.flatMap((card) => wordProblems(root, card))
  const count = wordCount(introductionHtml)
  if (count < 120 || count > 250) {
    problems.push({ file, line: 1, field: 'introduction', message: `${count} words, has to have 120 to 250` })
  }
  return problems
}

function strayProblems(root: string): Problem[] {
  const known = new Set(mdxFiles(root))
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  const stray = names.filter((name) => name.endsWith('.mdx') && !known.has(name))
  return stray.map((file) => ({ file, line: 1, message: 'out of place: cards are <topic>/<card>.mdx' }))
}

function sealProblems(root: string): Problem[] {
  const problem = (message: string): Problem[] => [{ file: 'deck.json', line: 1, field: 'hash', message }]
  try {
    const seal = readSeal(root)
    if (!seal) return problem('missing: run `npm run deck -- seal`')
    if (seal.hash === contentHash(root)) return []
    return problem(`the content is not revision ${seal.revision} any more: raise it, run \`npm run deck -- seal\``)
  } catch (error) {
    if (error instanceof ContentError) return [...error.problems]
    throw error
  }
}

/** What is wrong with a content folder, the seal aside. */
export function contentProblems(root: string): ContentFolder {
  const content = readContent(root)
  const { topics } = content
  // A file that could not be read leaves a gap that is no fault of its neighbours.
  const isWhole = (folder: string) => !content.problems.some(({ file }) => file.startsWith(folder))
  const rows = topics.filter(({ slug }) => isWhole(`${slug}/`)).map(({ cards }) => cards)
  const orders = [...rows, isWhole('') ? topics : []].flatMap((placed) => positionProblems(root, placed))
  const found = topics.flatMap((topic) => topicProblems(root, topic))
  const deeper = isWhole('') ? deeperProblems(root, topics) : []
  const problems = [
    ...content.problems,
    ...orders,
    ...slugProblems(topics),
    ...found,
    ...deeper,
    ...strayProblems(root),
  ]
  return { topics, problems: problems.toSorted(byPlace) }
}

/** Everything that is wrong with a content folder, by file and line, and the topics that could be read. */
export function checkContent(root: string): ContentFolder {
  const { topics, problems } = contentProblems(root)
  return { topics, problems: [...problems, ...sealProblems(root)] }
}
