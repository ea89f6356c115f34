import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { batching, schedule, type Traffic } from './batching'
import { resultsOf, testVectors, testWholeRange } from './test-vectors'

/** The step at which each request is answered, by walking through the steps and giving each that runs a token. */
function walked({ policy, slots, interval, window, lengths }: Traffic): number[] {
  const left = [...lengths]
  const ends = lengths.map(() => -1)
  let running: number[] = []
  let queue: number[] = []
  let unseen = lengths.map((_, index) => index)
  for (let step = 0; ends.includes(-1); step++) {
    const isOver = running.every((index) => left[index] === 0)
    if (policy === 'continuous' || isOver) {
      for (const index of running) if (left[index] === 0) ends[index] = step
      running = running.filter((index) => ends[index] === -1)
    }
    queue.push(...unseen.filter((index) => index * interval <= step))
    unseen = unseen.filter((index) => index * interval > step)
    const [oldest] = queue
    const isReady =
      policy === 'continuous' ||
      (running.length === 0 &&
        (queue.length >= slots ||
          (policy === 'static' ? unseen.length === 0 : oldest !== undefined && step >= oldest * interval + window)))
    if (isReady) {
      const room = slots - running.length
      running.push(...queue.slice(0, room))
      queue = queue.slice(room)
    }
    for (const index of running) left[index] = Math.max(0, (left[index] ?? 0) - 1)
  }
  return ends
}

const policy = fc.constantFrom('static', 'dynamic', 'continuous')
const anyTraffic: fc.Arbitrary<Traffic> = fc.record({
  policy,
  slots: fc.integer({ min: 1, max: 6 }),
  interval: fc.integer({ min: 0, max: 12 }),
  window: fc.integer({ min: 0, max: 15 }),
  lengths: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 24 }),
})

describe('batching', () => {
  testVectors(batching, [
    [
      '',
      {
        'mean-latency': 5.375,
        'max-latency': 10,
        'first-latency': 2,
        makespan: 14,
        throughput: 2.857,
        utilization: 0.7143,
      },
    ],
    [
      'policy=static',
      {
        'mean-latency': 12.5,
        'max-latency': 17,
        'first-latency': 11,
        makespan: 21,
        throughput: 1.905,
        utilization: 0.4762,
      },
    ],
    [
      'policy=dynamic',
      {
        'mean-latency': 13.38,
        'max-latency': 18,
        'first-latency': 10,
        makespan: 25,
        throughput: 1.6,
        utilization: 0.4,
      },
    ],
  ])
  testWholeRange(batching)

  test('one request alone is served at once, but a dynamic batch that is not full waits out its window', () => {
    expect(resultsOf(batching, 'lengths=7')).toMatchObject({ 'first-latency': 7, makespan: 7, utilization: 0.25 })
    expect(resultsOf(batching, 'lengths=7&policy=static')).toMatchObject({ 'first-latency': 7 })
    expect(resultsOf(batching, 'lengths=7&policy=dynamic')).toMatchObject({ 'first-latency': 9 })
  })

  test('the last group of a static batch may be smaller', () => {
    const lengths = [1, 1, 1, 1, 1]
    const served = schedule({ policy: 'static', slots: 4, interval: 0, window: 0, lengths })
    expect(served.map(({ start }) => start)).toEqual([0, 0, 0, 0, 1])
  })

  test('with sparse arrivals a static batch makes the first request wait for the last', () => {
    expect(resultsOf(batching, 'policy=static&interval=50')).toMatchObject({ 'first-latency': 158 })
    expect(resultsOf(batching, 'policy=dynamic&interval=50')).toMatchObject({ 'first-latency': 4 })
  })

  test('with equal lengths and no gaps all are alike', () => {
    const same = (name: string) => resultsOf(batching, `policy=${name}&interval=0&window=0&lengths=5,5,5,5,5,5,5,5`)
    expect(same('static')).toEqual(same('continuous'))
    expect(same('dynamic')).toEqual(same('continuous'))
  })

  test('is what a walk through the steps gives', () => {
    fc.assert(
      fc.property(anyTraffic, (traffic) => {
        expect(schedule(traffic).map(({ end }) => end)).toEqual(walked(traffic))
      }),
      { numRuns: 1000 },
    )
  })

  test('a slot serves one request at a time, none before it came', () => {
    fc.assert(
      fc.property(anyTraffic, (traffic) => {
        const served = schedule(traffic)
        for (const [index, { slot, arrival, start, done, end }] of served.entries()) {
          expect(slot).toBeLessThan(traffic.slots)
          expect(arrival).toBe(index * traffic.interval)
          expect(start).toBeGreaterThanOrEqual(arrival)
          expect(done - start).toBe(traffic.lengths[index])
          expect(end).toBeGreaterThanOrEqual(done)
          const later = served.slice(index + 1).filter((other) => other.slot === slot)
          for (const other of later) expect(other.start).toBeGreaterThanOrEqual(end)
        }
      }),
    )
  })

  test('no group answers sooner on average than continuous batching, and no slot works more than all the time', () => {
    fc.assert(
      fc.property(anyTraffic, (traffic) => {
        const grouped = batching.run(traffic)
        const continuous = batching.run({ ...traffic, policy: 'continuous' })
        expect(continuous['mean-latency']).toBeLessThanOrEqual(grouped['mean-latency'] + 1e-9)
        expect(grouped.utilization).toBeLessThanOrEqual(1)
        expect(grouped.utilization).toBeLessThanOrEqual(continuous.utilization + 1e-9)
      }),
      { numRuns: 500 },
    )
  })
})
