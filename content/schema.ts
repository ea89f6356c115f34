import { z } from 'zod'

const line = z
  .string()
  .min(1)
  .regex(/^[^\r\n]*$/, 'has to be one line')
const ordinal = z.int().positive()

/** The frontmatter of `<topic>/<card>.mdx`. `question` and `answer` are the deck's own text, to the letter. */
export const cardFrontmatter = z.strictObject({
  question: z.string().min(1),
  answer: z.string().min(1),
  position: ordinal,
  version: ordinal,
})

/** The frontmatter of `<topic>/index.mdx`. `short` names the topic where there is little room. */
export const topicFrontmatter = z.strictObject({
  title: line,
  short: line.max(12),
  position: ordinal,
  description: line.max(160),
})

/** `content/deck.json`: the deck's revision, and the hash of the content which that revision names. */
export const deckSeal = z.strictObject({
  revision: ordinal,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})

export type CardFrontmatter = z.infer<typeof cardFrontmatter>
export type TopicFrontmatter = z.infer<typeof topicFrontmatter>
export type DeckSeal = z.infer<typeof deckSeal>
