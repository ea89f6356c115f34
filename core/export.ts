/** What a learner gets when they take everything with them. Published as a JSON schema, so its form is kept. */
import * as v from 'valibot'
import { day, reviewLogEvent } from './review-log'
import { studySettings } from './settings'

export const exportFormat = 'ai-engineering-deck-export@1'

const instant = v.pipe(v.string(), v.isoTimestamp())
const integer = v.pipe(v.number(), v.integer())

/** A reset card is listed as `New`; a card that is not listed is new. */
const schedule = v.strictObject({
  cardId: v.string(),
  state: v.picklist(['New', 'Learning', 'Review', 'Relearning']),
  step: integer,
  dueDay: v.nullable(day),
  dueAt: v.nullable(instant),
  stability: v.nullable(v.number()),
  difficulty: v.nullable(v.number()),
  reps: integer,
  lapses: integer,
  lastReview: v.nullable(instant),
})

export const studyExportSchema = v.strictObject({
  format: v.literal(exportFormat),
  exportedAt: instant,
  account: v.strictObject({ id: v.string(), email: v.string() }),
  settings: studySettings,
  weights: v.nullable(v.pipe(v.array(v.number()), v.length(21))),
  events: v.array(reviewLogEvent),
  schedules: v.array(schedule),
})
export type StudyExport = v.InferOutput<typeof studyExportSchema>
