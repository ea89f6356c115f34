import { explorable } from './explorable'
import { entropy, largestAt, sum } from './numbers'

/** Items of some quality, the first ahead by `headStart` clicks, shown in proportion to clicks to the `strength`. */
export interface Loop {
  quality: readonly number[]
  headStart: number
  strength: number
  exploration: number
  isDebiased: boolean
  rounds: number
}

/** The clicks that each item has before the first round, and is expected to have after each. */
export function clicks({ quality, headStart, strength, exploration, isDebiased, rounds }: Loop): number[][] {
  let counts = quality.map((_, item) => (item === 0 ? 1 + headStart : 1))
  const history = [counts]
  const even = exploration / quality.length
  // Written over in each round: thousands of rounds are run at each step of a slider.
  const credits = [...quality]
  for (let round = 0; round < rounds; round++) {
    if (!isDebiased) {
      let pull = 0
      for (let item = 0; item < quality.length; item++) {
        const value = (counts[item] ?? 0) ** strength
        credits[item] = value
        pull += value
      }
      for (let item = 0; item < quality.length; item++) {
        const exposure = ((1 - exploration) * (credits[item] ?? 0)) / pull + even
        credits[item] = (quality[item] ?? 0) * exposure
      }
    }
    const credit = sum(credits)
    if (credit > 0) counts = counts.map((count, item) => count + (credits[item] ?? 0) / credit)
    history.push(counts)
  }
  return history
}

type Setting = Omit<Loop, 'headStart' | 'isDebiased'> & { 'head-start': number; debias: 'yes' | 'no' }

const histories = new WeakMap<Setting, number[][]>()

/** `clicks` at a setting. It is kept for as long as the setting is, so that what was computed can be drawn at no cost. */
export function history(setting: Setting): readonly number[][] {
  const { 'head-start': headStart, debias, ...rest } = setting
  const found = histories.get(setting) ?? clicks({ headStart, isDebiased: debias === 'yes', ...rest })
  histories.set(setting, found)
  return found
}

/** Each item's share of all clicks. */
export function shares(counts: readonly number[]): number[] {
  const total = sum(counts)
  return counts.map((count) => count / total)
}

/**
 * Who is shown by clicks and clicked because it is shown: each round gives one click, in expectation, by quality times
 * exposure. Exploration shows a share of the time all items alike; debiasing divides clicks by exposure. `effective` is
 * 2^entropy of the shares, the number of items that would be as varied. The setting is that of Jiang et al. 2019, arXiv
 * 1902.10730; the rule is a generalised Pólya urn.
 */
export const degenerateFeedbackLoop = explorable({
  name: 'degenerate-feedback-loop',
  inputs: {
    quality: { kind: 'list', label: 'Quality', length: [2, 8], min: 0, max: 1, default: [0.5, 0.5, 0.5, 0.6] },
    'head-start': { kind: 'number', label: 'Head start', unit: 'clicks', min: 0, max: 100, default: 1 },
    strength: { kind: 'number', label: 'Strength', min: 0, max: 3, step: 0.05, default: 1.5 },
    exploration: { kind: 'number', label: 'Exploration', min: 0, max: 1, default: 0 },
    debias: {
      kind: 'choice',
      label: 'Debiased',
      options: ['yes', 'no'],
      default: 'no',
      words: { yes: 'Yes', no: 'No' },
    },
    rounds: { kind: 'number', label: 'Rounds', min: 0, max: 5000, isWhole: true, isWide: true, default: 200 },
  },
  run: (setting) => {
    const parts = shares(history(setting).at(-1) ?? [])
    const top = largestAt(parts)
    return {
      'top-item': top + 1,
      'top-share': parts[top] ?? 0,
      'first-share': parts[0] ?? 0,
      'best-share': parts[largestAt(setting.quality)] ?? 0,
      effective: 2 ** entropy(parts),
    }
  },
})
