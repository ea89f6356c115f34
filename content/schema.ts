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

/**
 * The frontmatter of `<topic>/<card>.mdx`. `question` and `answer` are the deck's own text, to the letter; `version` rises
 * with what the answer means, and `changed` is the day on which it last did.
 */
export const cardFrontmatter = z.strictObject({
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

export type CitedSource = z.infer<typeof citedSource>
export type CardFrontmatter = z.infer<typeof cardFrontmatter>
export type TopicFrontmatter = z.infer<typeof topicFrontmatter>
export type DeckSeal = z.infer<typeof deckSeal>
