/** The fold against other implementations of FSRS-6, where they should agree. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { createEmptyCard, fsrs } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import type { Rating, Review } from '../review-log'
import { intervalOf, review, studied } from '../test-events'
import { memoryModel } from './memory'
import { replay } from './replay'

const exact = { fuzz: false, maximumInterval: 36_500 }
const rating = fc.constantFrom<Rating>(1, 2, 3, 4)
const history = fc.array(fc.record({ rating, gapDays: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 200 })) }), {
  minLength: 1,
  maxLength: 30,
})

type Recorded = [
  history: number,
  rating: number,
  elapsedDays: number,
  stability: number,
  difficulty: number,
  interval: number,
]

interface Memory {
  stability: number
  difficulty: number
}
interface Answered {
  memory: Memory
  interval: number
}
interface Optimizer {
  BindingMemoryState: new (stability: number, difficulty: number) => Memory
  FSRSBinding: new () => {
    nextStates(
      memory: Memory | null,
      retention: number,
      elapsedDays: number,
    ): Record<'again' | 'hard' | 'good' | 'easy', Answered>
  }
}

/**
 * The optimizer itself. The package that picks the machine's build names builds that were never published, and npm
 * installs nothing from a lock file without them. So one build is named; on other machines what it gave has to do.
 */
function loadedOptimizer(): Optimizer | null {
  try {
    return createRequire(import.meta.url)('@open-spaced-repetition/binding-linux-x64-gnu') as Optimizer
  } catch {
    return null
  }
}
const optimizer = loadedOptimizer()

/** What @open-spaced-repetition/binding 0.5.0 gave for 150 random histories. */
const recorded = (): Recorded[] =>
  readFileSync(new URL('optimizer-vectors.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number) as Recorded)

describe('pinned vectors: default weights, desired retention 0.90, no fuzz', () => {
  it.each([
    [
      'no steps, no cap',
      { learningSteps: [], relearningSteps: [], ...exact },
      ['2d', '11d', '46d', '163d', '497d', '1346d'],
    ],
    ['default steps, no cap', exact, ['600s', '2d', '11d', '46d', '163d', '498d']],
    ['default steps and cap', { fuzz: false }, ['600s', '2d', '11d', '46d', '163d', '365d']],
  ])('Good only, %s', (_, under, waits) => {
    expect(studied([3, 3, 3, 3, 3, 3], { under }).waits).toEqual(waits)
  })

  it.each([
    [1, 0.212, 6.4133],
    [2, 1.2931, 5.11217071],
    [3, 2.3065, 2.11810397],
    [4, 8.2956, 1],
  ] as const)('a first answer of %i gives stability %d, difficulty %d', (first, stability, difficulty) => {
    const { schedule } = replay([review(1, '2026-01-01T12:00:00Z', first)])
    expect(schedule?.stability).toBe(stability)
    expect(schedule?.difficulty).toBeCloseTo(difficulty, 8)
  })

  it.each([
    [0.7, 9.29],
    [0.8, 3.32],
    [0.85, 1.91],
    [0.95, 0.4],
    [0.97, 0.22],
    [0.99, 0.069],
  ])('desired retention %d multiplies the interval at 0.90 by %d', (retention, factor) => {
    const model = memoryModel()
    expect(model.interval(100, 0.9)).toBeCloseTo(100, 9)
    expect(model.interval(100, retention) / 100).toBeCloseTo(factor, 2)
  })
})

describe('ts-fsrs `next()`', () => {
  it('agrees on memory, states, counts and intervals, its Hard minutes and Easy out of steps apart', () => {
    const scheduler = fsrs({ enable_fuzz: false, maximum_interval: 36_500 })
    fc.assert(
      fc.property(history, (steps) => {
        let theirs = createEmptyCard(new Date('2020-01-01T12:00:00Z'))
        let at = Date.parse('2020-01-01T12:00:00Z')
        const events = []
        for (const [number, { rating, gapDays }] of steps.entries()) {
          at += gapDays * 86_400_000 + 1_000
          const leavesSteps = rating === 4 && theirs.state !== 2
          theirs = scheduler.next(theirs, new Date(at), rating).card
          events.push(review(number, new Date(at).toISOString(), rating, { under: exact, rollover: 0 }))
          const ours = replay(events).schedule
          expect(ours?.stability).toBeCloseTo(theirs.stability, 6)
          expect(ours?.difficulty).toBeCloseTo(theirs.difficulty, 6)
          expect(['New', 'Learning', 'Review', 'Relearning'].indexOf(ours?.state ?? '')).toBe(theirs.state)
          expect([ours?.reps, ours?.lapses, ours?.step]).toEqual([theirs.reps, theirs.lapses, theirs.learning_steps])
          if (theirs.state === 2 && !leavesSteps) expect(intervalOf(ours)).toBe(theirs.scheduled_days)
        }
      }),
      { numRuns: 1_000, seed: 1 },
    )
  })
})

describe('the optimizer’s own model', () => {
  const model = memoryModel()
  const agrees = (events: Review[], stability: number, difficulty: number, interval: number) => {
    const ours = replay(events).schedule
    expect(Math.abs((ours?.stability ?? 0) / stability - 1)).toBeLessThan(1e-4)
    expect(Math.abs((ours?.difficulty ?? 0) / difficulty - 1)).toBeLessThan(1e-4)
    expect(Math.abs(model.interval(ours?.stability ?? 0, 0.9) / interval - 1)).toBeLessThan(1e-3)
  }
  const answered = (events: Review[], at: number, rating: Rating) =>
    review(events.length, new Date(at).toISOString(), rating, { under: exact, rollover: 0 })

  it('agrees on memory and intervals over recorded random histories', () => {
    const rows = recorded()
    expect(rows.length).toBeGreaterThan(2_000)
    let at = Date.parse('2020-01-01T12:00:00Z')
    let events: Review[] = []
    let current = 0
    for (const [history, rating, elapsedDays, stability, difficulty, interval] of rows) {
      if (history !== current) events = []
      current = history
      at += elapsedDays * 86_400_000 + 1_000
      events.push(answered(events, at, rating as Rating))
      agrees(events, stability, difficulty, interval)
    }
  })

  it.skipIf(!optimizer)('agrees with @open-spaced-repetition/binding itself over 1,000 random histories', () => {
    if (!optimizer) return
    const { BindingMemoryState, FSRSBinding } = optimizer
    const binding = new FSRSBinding()
    let answers = 0
    fc.assert(
      fc.property(history, (steps) => {
        let theirs: Memory | null = null
        let at = Date.parse('2020-01-01T12:00:00Z')
        const events: Review[] = []
        for (const [number, { rating, gapDays }] of steps.entries()) {
          const elapsed = number === 0 ? 0 : gapDays
          at += elapsed * 86_400_000 + 1_000
          const next = binding.nextStates(theirs, 0.9, elapsed)
          const { memory, interval } = { 1: next.again, 2: next.hard, 3: next.good, 4: next.easy }[rating]
          theirs = new BindingMemoryState(memory.stability, memory.difficulty)
          events.push(answered(events, at, rating))
          agrees(events, memory.stability, memory.difficulty, interval)
          answers++
        }
      }),
      { numRuns: 1_000, seed: 2 },
    )
    expect(answers).toBeGreaterThan(5_000)
  })
})
