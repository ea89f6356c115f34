import { z } from 'zod'
import { cardIdPattern, slugPattern } from '@/core/card'

const position = z.int().positive()
const dates = { added: z.iso.date().optional(), updated: z.iso.date().optional() }
const addresses = { address: z.url(), markdown: z.url() }

const topicEntry = z.strictObject({
  topic: z.string().regex(slugPattern),
  position,
  title: z.string(),
  short: z.string(),
  description: z.string(),
  introduction: z.string().describe('Markdown, formulas as TeX between dollar signs'),
  introductionHtml: z.string().describe('HTML, formulas as MathML'),
  ...dates,
  ...addresses,
})

const cardEntry = z.strictObject({
  id: z.string().regex(cardIdPattern).describe('<topic>/<card>, permanent'),
  topic: z.string().regex(slugPattern),
  version: z.int().positive().describe('rises when the meaning of the answer changes'),
  position: position.describe('in the whole deck, from 1'),
  question: z.string().describe('plain text'),
  answer: z.string().describe('plain text'),
  questionHtml: z.string().describe('inline HTML, formulas as MathML'),
  answerHtml: z.string().describe('HTML, formulas as MathML'),
  ...dates,
  changed: z.iso.date().optional().describe('the day of this version'),
  ...addresses,
})

/** The name of the format. What would break a reader of it gets another number. */
export const deckFormat = 'ai-engineering-cards@1'

const deckDocument = z.strictObject({
  $schema: z.url(),
  format: z.literal(deckFormat),
  site: z.strictObject({ name: z.string(), address: z.url(), language: z.literal('en') }),
  revision: z.int().nonnegative().describe('rises with every change of the deck'),
  licence: z.strictObject({
    introductions: z.url(),
    cards: z.null().describe('the questions and answers are quoted; no rights in them are given'),
  }),
  topics: z.array(topicEntry),
  cards: z.array(cardEntry),
})

/** The JSON schema of the whole deck, as `/api/cards.json` has it. `id` is the schema's own address. */
export const deckJsonSchema = (id: string) => ({
  $id: id,
  title: 'The cards of the AI engineering deck',
  ...z.toJSONSchema(deckDocument),
})
