import { z } from 'zod'

const line = z
  .string()
  .min(1)
  .regex(/^[^\r\n]*$/, 'has to be one line')
const ordinal = z.int().positive()
/** A day of the calendar, such as 2026-11-24. */
const day = z.iso.date()
/** `added`: since when the page is here; `updated`: when its text last changed. Where unknown, nobody is told. */
const dates = { added: day.optional(), updated: day.optional() }

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
