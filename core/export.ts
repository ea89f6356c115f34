/** What a learner gets when they take everything with them. Published as a JSON schema, so its form is kept. */
import * as z from 'zod/mini'
import { reviewLogEvent } from './review-log'
import { studySettings } from './settings'
import { isStudyDay, type StudyDay } from './study-day'

export const exportFormat = 'ai-engineering-deck-export@1'

const instant = z.iso.datetime({ precision: 3 })
const day = z.custom<StudyDay>((value) => typeof value === 'string' && isStudyDay(value))

/** A reset card is listed as `New`; a card that is not listed is new. */
const schedule = z.strictObject({
  cardId: z.string(),
  state: z.literal(['New', 'Learning', 'Review', 'Relearning']),
  step: z.int(),
  dueDay: z.nullable(day),
  dueAt: z.nullable(instant),
  stability: z.nullable(z.number()),
  difficulty: z.nullable(z.number()),
  reps: z.int(),
  lapses: z.int(),
  lastReview: z.nullable(instant),
})

export const studyExportSchema = z.strictObject({
  format: z.literal(exportFormat),
  exportedAt: instant,
  account: z.strictObject({ id: z.string(), email: z.string() }),
  settings: studySettings,
  weights: z.nullable(z.array(z.number()).check(z.length(21))),
  events: z.array(reviewLogEvent),
  schedules: z.array(schedule),
})
export type StudyExport = z.infer<typeof studyExportSchema>
