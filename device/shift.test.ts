import { describe, expect, test } from 'vitest'
import { compareEvents, type ReviewLogEvent } from '../core/review-log'
import { studyDayOf } from '../core/study-day'
import { shifted, shiftOf } from './shift'
import { reviewOf } from './test-log'

const hour = 3_600_000

/** Numbers from 0 to below 1, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

const timeOf = ({ at }: ReviewLogEvent) => Date.parse(at)

const at = (number: number, ms: number) => {
  const instant = new Date(ms)
  return reviewOf(number, { at: instant.toISOString(), studyDay: studyDayOf(instant, 'UTC', 4) })
}

const now = Date.parse('2026-11-24T10:00:00.000Z')

test('moves by what the clock is ahead, with the study day', () => {
  const [event] = shifted([at(1, now + 36 * hour)], -36 * hour, null)
  expect(event).toEqual(at(1, now))
})

test('what would come to lie before what a server has follows it by a millisecond each; what would not, stays itself', () => {
  const events = [at(1, now), at(2, now + hour), at(3, now + 40 * hour)]
  const moved = shifted(events, -36 * hour, new Date(now + 2 * hour).toISOString())
  expect(moved.map(timeOf)).toEqual([now + 2 * hour + 1, now + 2 * hour + 2, now + 4 * hour])
})

test('never moves before 1970, where no day is', () => {
  expect(shifted([at(1, 5 * hour)], -36 * hour, null).map(timeOf)).toEqual([1])
})

test('moves by the clock’s lead, or by as much as the newest event leads where the clock was set right', () => {
  const events = [at(1, now), at(2, now + 36 * hour)]
  expect(shiftOf(events, now, now + 37 * hour)).toBe(-37 * hour)
  expect(shiftOf(events, now, now)).toBe(-36 * hour)
})

describe.each(Array.from({ length: 200 }, (_, seed) => seed))('with the clock of run %d', (seed) => {
  test('order and ids stay, gaps too where nothing is in the way, and nothing lies in the future', () => {
    const random = numbers(seed)
    const leadMs = Math.round((0.1 + random() * 72) * hour)
    const zone = ['UTC', 'Asia/Kolkata', 'America/New_York', 'Pacific/Apia'][seed % 4] ?? 'UTC'
    const events = Array.from({ length: 1 + Math.floor(random() * 12) }, (_, number) => ({
      ...at(number, now + leadMs - Math.round(random() * 20 * hour)),
      timeZone: zone,
      rollover: seed % 24,
    })).sort(compareEvents)
    const newest = random() < 0.5 ? null : new Date(now - Math.round(random() * 20 * hour)).toISOString()
    const offset = shiftOf(events, now, now + leadMs)
    const moved = shifted(events, offset, newest)
    expect(moved.map(({ id }) => id)).toEqual(events.map(({ id }) => id))
    expect([...moved].sort(compareEvents)).toEqual(moved)
    for (const [index, event] of moved.entries()) {
      const given = events[index] as ReviewLogEvent
      expect(event).toEqual({ ...given, at: event.at, studyDay: studyDayOf(new Date(event.at), zone, seed % 24) })
      expect(timeOf(event)).toBeLessThanOrEqual(now + events.length)
      if (newest !== null) expect(event.at > newest).toBe(true)
      if (newest === null || timeOf(given) + offset > Date.parse(newest) + events.length) {
        expect(timeOf(event) - timeOf(given)).toBe(-leadMs)
      }
    }
  })
})
