import { explorable } from './explorable'
import { mean, sum } from './numbers'

/** What comes to a server: `lengths` in tokens, one request each `interval` steps from step 0 on; `window` in steps. */
export interface Traffic {
  policy: 'static' | 'dynamic' | 'continuous'
  slots: number
  interval: number
  window: number
  lengths: readonly number[]
}

/** A request in its slot, from 0: in steps, when it came, began, had its last token, and was answered. */
export interface Served {
  slot: number
  arrival: number
  start: number
  done: number
  end: number
}

function inGroups({ policy, slots, interval, window, lengths }: Traffic): Served[] {
  const served: Served[] = []
  let free = 0
  while (served.length < lengths.length) {
    const first = served.length
    const last = Math.min(first + slots, lengths.length) - 1
    const isFull = last - first + 1 === slots
    const expiry = first * interval + window
    const full = last * interval
    const ready = policy === 'static' ? full : isFull ? Math.min(full, expiry) : expiry
    const start = Math.max(free, ready)
    const members = lengths.slice(first, last + 1).filter((_, slot) => (first + slot) * interval <= start)
    free = start + Math.max(...members)
    for (const [slot, length] of members.entries()) {
      served.push({ slot, arrival: (first + slot) * interval, start, done: start + length, end: free })
    }
  }
  return served
}

function oneByOne({ slots, interval, lengths }: Traffic): Served[] {
  const free = Array.from({ length: slots }, () => 0)
  return lengths.map((length, index) => {
    const earliest = Math.min(...free)
    const slot = free.indexOf(earliest)
    const arrival = index * interval
    const start = Math.max(arrival, earliest)
    const end = start + length
    free[slot] = end
    return { slot, arrival, start, done: end, end }
  })
}

/** Every request in its slot, in the order they came. */
export const schedule = (traffic: Traffic): Served[] =>
  traffic.policy === 'continuous' ? oneByOne(traffic) : inGroups(traffic)

/**
 * How long requests wait for their answer, in steps of one token for each that runs. A static batch waits until it is
 * full, a dynamic one also until its `window` is over, and both answer when their longest is done; continuous batching
 * fills a slot as soon as it is free. Prefill takes no time. Yu et al. 2022, Orca, OSDI, section 3.
 */
export const batching = explorable({
  name: 'batching',
  inputs: {
    policy: {
      kind: 'choice',
      label: 'Policy',
      options: ['static', 'dynamic', 'continuous'],
      default: 'continuous',
      words: { static: 'Static', dynamic: 'Dynamic', continuous: 'Continuous' },
    },
    slots: { kind: 'number', label: 'Slots', min: 1, max: 16, isWhole: true, default: 4 },
    interval: { kind: 'number', label: 'Between arrivals', unit: 'steps', min: 0, max: 50, isWhole: true, default: 1 },
    window: {
      kind: 'number',
      label: 'Longest wait',
      unit: 'steps, if dynamic',
      min: 0,
      max: 100,
      isWhole: true,
      default: 2,
    },
    lengths: {
      kind: 'list',
      label: 'Answer lengths',
      length: [1, 24],
      min: 1,
      max: 1000,
      isWhole: true,
      default: [2, 8, 3, 6, 10, 2, 4, 5],
    },
  },
  run: (traffic) => {
    const served = schedule(traffic)
    const latencies = served.map(({ arrival, end }) => end - arrival)
    const makespan = Math.max(...served.map(({ end }) => end))
    const throughput = sum(traffic.lengths) / makespan
    return {
      'mean-latency': mean(latencies),
      'max-latency': Math.max(...latencies),
      'first-latency': latencies[0] ?? 0,
      makespan,
      throughput,
      utilization: throughput / traffic.slots,
    }
  },
})
