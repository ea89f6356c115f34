import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterFaces, plainText } from './plain-text'
import { lineWhere, type Problem } from './problem'
import type { CardFile, TopicFolder } from './read'

const words = { least: 150, most: 400 }

/** Something wrong with a card, at the line of its file that begins with `start`. */
function problemAt(root: string, file: string, start: string, field: string, message: string): Problem {
  const text = readFileSync(path.join(root, file), 'utf8')
  return { file, line: lineWhere(text, (line) => line.startsWith(start)), field, message }
}

/** How many words a card's deeper page has. */
export const deeperWords = (root: string, file: string): number =>
  plainText(afterFaces(readFileSync(path.join(root, file), 'utf8')))
    .split(' ')
    .filter(Boolean).length

/** What a card with a deeper page has to say of itself, and how long the page may be. */
function pageProblems(root: string, card: CardFile): Problem[] {
  const { file, deeper, verdict, verified, reviewBy, sources = [], parts } = card
  if (deeper.length === 0) return []
  const problem = (field: string, message: string) => problemAt(root, file, `${field}:`, field, message)
  const problems = Object.entries({ verdict, verified, reviewBy })
    .filter(([, value]) => value === undefined)
    .map(([field]) => problem(field, 'missing: a card with a deeper page needs it'))
  if (verdict !== 'right' && sources.length === 0) problems.push(problem('sources', 'missing: what says otherwise?'))
  if (verified && reviewBy && reviewBy <= verified) problems.push(problem('reviewBy', 'has to be after `verified`'))
  if (verdict && verdict !== 'right' && !parts.includes('exact'))
    problems.push(problem('verdict', `“${verdict}” needs a part “More precisely”`))
  const count = deeperWords(root, file)
  if (count < words.least || count > words.most)
    problems.push(problemAt(root, file, '## ', 'deeper', `${count} words, has to have ${words.least} to ${words.most}`))
  return problems
}

/** A circle that a card's needs lead into, as slugs from one card back to itself; empty where they end. */
function circleFrom(slug: string, needsOf: Map<string, string[]>, way: string[] = []): string[] {
  if (way.includes(slug)) return [...way.slice(way.indexOf(slug)), slug]
  for (const need of needsOf.get(slug) ?? []) {
    const circle = circleFrom(need, needsOf, [...way, slug])
    if (circle.length > 0) return circle
  }
  return []
}

function relationProblems(root: string, cards: CardFile[]): Problem[] {
  const needsOf = new Map(cards.map(({ slug, needs }) => [slug, needs]))
  return cards.flatMap(({ file, slug, needs, see }) => {
    const named = [...needs.map((other) => ['needs', other] as const), ...see.map((other) => ['see', other] as const)]
    const problems = named.flatMap(([field, other]) => {
      const problem = (message: string) => [problemAt(root, file, `${field}:`, field, message)]
      if (other === slug) return problem('a card cannot name itself')
      return needsOf.has(other) ? [] : problem(`no card is called “${other}”`)
    })
    const circle = circleFrom(slug, needsOf)
    if (circle[0] === slug) problems.push(problemAt(root, file, 'needs:', 'needs', `a circle: ${circle.join(' → ')}`))
    return problems
  })
}

function linkProblems(root: string, topics: TopicFolder[]): Problem[] {
  const pages = topics.flatMap(({ slug, cards }) => [slug, ...cards.map((card) => `${slug}/${card.slug}`)])
  const known = new Set(['/', '/topics', '/study', ...pages.map((page) => `/topics/${page}`)])
  return topics.flatMap(({ cards }) =>
    cards.flatMap(({ file, links }) => {
      const dead = links.filter((link) => !link.startsWith('https://') && !known.has(link))
      return dead.map((link) => ({
        file,
        line: lineWhere(readFileSync(path.join(root, file), 'utf8'), (line) => line.includes(`(${link})`)),
        field: 'deeper',
        message: `nothing is at “${link}”`,
      }))
    }),
  )
}

/** What is wrong with the deeper pages of a deck, and with what its cards say of one another. */
export function deeperProblems(root: string, topics: TopicFolder[]): Problem[] {
  const cards = topics.flatMap((topic) => topic.cards)
  return [
    ...cards.flatMap((card) => pageProblems(root, card)),
    ...relationProblems(root, cards),
    ...linkProblems(root, topics),
  ]
}
