import { z } from 'zod'
import { slugPattern, verdicts } from '../core/card'

const line = z
  .string()
  .min(1)
  .regex(/^[^\r\n]*$/, 'has to be one line')
const ordinal = z.int().positive()
/** A day of the calendar, such as 2026-11-24. */
const day = z.iso.date()
/** `added`: since when the page is here; `updated`: when its text last changed. Where unknown, nobody is told. */
const dates = { added: day.optional(), updated: day.optional() }

const cardSlug = z.string().regex(slugPattern, 'has to be a card’s name: a-z, 0-9 and hyphens')

/** Where a deeper page has its facts from: a paper, a book, documentation or code. `year` is that of the text cited. */
const citedSource = z.strictObject({
  title: line,
  by: line,
  year: z.int().min(1900).max(2100),
  url: z.url({ protocol: /^https$/ }),
})

/** What a card said before its answer changed in meaning, and since which day. `question` where it was another one. */
const earlierVersion = z.strictObject({
  version: ordinal,
  since: day,
  question: z.string().min(1).optional(),
  answer: z.string().min(1),
})

const cardFields = z.strictObject({
  question: z.string().min(1),
  answer: z.string().min(1),
  position: ordinal,
  version: ordinal,
  ...dates,
  changed: day.optional(),
  /** Of the answer, as its deeper page explains. */
  verdict: z.enum(verdicts).optional(),
  /** The day on which the page's facts were last checked, and the day by which they want to be checked again. */
  verified: day.optional(),
  reviewBy: day.optional(),
  sources: z.array(citedSource).optional(),
  /** Cards to know before this one, and cards to read beside it, by their slugs, which are unique over the deck. */
  needs: z.array(cardSlug).default([]),
  see: z.array(cardSlug).default([]),
  earlier: z.array(earlierVersion).default([]),
})

const isRising = (days: readonly string[]): boolean => days.every((each, index) => each > (days[index - 1] ?? ''))

/** What is wrong with what a card says of its earlier versions, if anything is: a field, and what of it. */
function historyProblem(card: z.infer<typeof cardFields>): { field: string; message: string } | null {
  const { version, changed, earlier } = card
  if (earlier.length !== version - 1 || earlier.some((each, index) => each.version !== index + 1)) {
    const wanted = version === 1 ? 'nothing at version 1' : `each version before ${version}, from 1 on`
    return { field: 'earlier', message: `has to have ${wanted}` }
  }
  if (version === 1) return null
  if (!changed) return { field: 'changed', message: `missing: since when is there version ${version}?` }
  if (!isRising([...earlier.map(({ since }) => since), changed])) {
    return { field: 'earlier', message: 'the days have to rise, up to `changed`' }
  }
  const said = [...earlier, card].map(({ question = card.question, answer }) => `${question}\n${answer}`)
  const same = earlier.find((_, index) => said[index] === said[index + 1])
  return same ? { field: 'earlier', message: `version ${same.version} says what the next one says` } : null
}

/**
 * The frontmatter of `<topic>/<card>.mdx`. `question` and `answer` are the deck's own text, to the letter; `version` rises
 * with what the answer means, `changed` is the day on which it last did, and `earlier` what each version before it said.
 */
export const cardFrontmatter = cardFields.superRefine((card, context) => {
  const problem = historyProblem(card)
  if (problem) context.addIssue({ code: 'custom', path: [problem.field], message: problem.message })
})

/** The frontmatter of `<topic>/index.mdx`. `short` names the topic where there is little room. */
export const topicFrontmatter = z.strictObject({
  title: line,
  short: line.max(12),
  position: ordinal,
  description: line.max(160),
  ...dates,
})

/** `content/deck.json`: the deck's revision, and the hash of the content which that revision names. */
export const deckSeal = z.strictObject({
  revision: ordinal,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})

export type CardFrontmatter = z.infer<typeof cardFrontmatter>
export type TopicFrontmatter = z.infer<typeof topicFrontmatter>
export type DeckSeal = z.infer<typeof deckSeal>
