/** Random logs for properties. */
import fc from 'fast-check'
import type { Rating, ReviewLogEvent } from './review-log'
import { reset, review, undo } from './test-events'

const start = Date.parse('2026-03-01T10:00:00Z')
const zones = ['UTC', 'America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Pacific/Kiritimati']

/** A log of one card as several devices might have made it: clashing instants, undos out of order, resets. */
export const randomLog = fc
  .array(
    fc.record({
      kind: fc.constantFrom('review', 'review', 'review', 'review', 'undo', 'reset'),
      rating: fc.constantFrom<Rating>(1, 2, 3, 4),
      // Few distinct instants, so that many clash; of minutes, hours and days.
      minutes: fc.oneof(
        fc.nat(20),
        fc.integer({ min: 0, max: 10 }).map((n) => n * 700),
        fc.nat(60 * 24 * 60),
      ),
      target: fc.nat(30),
      timeZone: fc.constantFrom(...zones),
      fuzz: fc.boolean(),
      steps: fc.constantFrom<string[]>([], ['1m', '10m'], ['10m', '1d'], ['6h']),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .chain((entries) =>
    fc.tuple(
      fc.constant(entries),
      fc.shuffledSubarray(
        entries.map((_, i) => i),
        { minLength: entries.length },
      ),
    ),
  )
  .map(([entries, ids]) =>
    entries.map((entry, i): ReviewLogEvent => {
      const at = new Date(start + entry.minutes * 60_000).toISOString()
      const options = { timeZone: entry.timeZone, under: { fuzz: entry.fuzz, learningSteps: entry.steps } }
      const id = ids[i] ?? i
      if (entry.kind === 'undo') return undo(id, at, entry.target % entries.length, options)
      return entry.kind === 'reset' ? reset(id, at, options) : review(id, at, entry.rating, options)
    }),
  )
