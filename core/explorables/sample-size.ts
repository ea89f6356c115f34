import { explorable } from './explorable'
import { ceil } from './numbers'

/** Standard normal quantiles: two-sided for a confidence in percent, one-sided for a power in percent. */
const quantiles = {
  confidence: { 90: 1.644854, 95: 1.959964, 99: 2.575829 },
  power: { 50: 0, 80: 0.841621, 90: 1.281552 },
} as const

export type Confidence = keyof typeof quantiles.confidence
export type Power = keyof typeof quantiles.power

const variance = (p: number) => p * (1 - p)

/** Items by the rule of thumb, whatever the score and however sure one wants to be. */
export const ruleItems = (d: number): number => ceil(1 / d ** 2)

/** Items that give one score near the share `p` a margin of ±`d`. Shares are fractions of 1, as in all that follows. */
export const marginItems = (d: number, p: number, confidence: Confidence): number =>
  ceil((quantiles.confidence[confidence] ** 2 * variance(p)) / d ** 2)

/** Items for each of two systems that answer different ones, to tell `p` from `p + d`; null where that is above 1. */
export function independentItems(d: number, p: number, confidence: Confidence, power: Power): number | null {
  if (p + d > 1 + 1e-12) return null
  const z = quantiles.confidence[confidence] + quantiles.power[power]
  return ceil((z ** 2 * (variance(p) + variance(p + d))) / d ** 2)
}

/**
 * The least difference that so many items for each of two systems, on different ones, are enough to tell from `p`; null
 * where not even all that is left above `p` is enough. It undoes `independentItems`, a parabola in 1/d.
 */
export function detectable(items: number, p: number, confidence: Confidence, power: Power): number | null {
  const z = quantiles.confidence[confidence] + quantiles.power[power]
  const noise = 2 * variance(p)
  const lean = 1 - 2 * p
  const d = (2 * noise) / (Math.sqrt(lean ** 2 + 4 * noise * (1 + items / z ** 2)) - lean)
  return p + d > 1 + 1e-12 ? null : d
}

/**
 * Items that two systems both answer, to find a difference `d` when exactly one of them is right on the share
 * `disagreement`; null where they differ by more than they disagree. Connor 1987, Biometrics 43, 207–211.
 */
export function pairedItems(d: number, disagreement: number, confidence: Confidence, power: Power): number | null {
  if (disagreement < d - 1e-12) return null
  const chance = quantiles.confidence[confidence] * Math.sqrt(disagreement)
  const found = quantiles.power[power] * Math.sqrt(Math.max(0, disagreement - d ** 2))
  return ceil((chance + found) ** 2 / d ** 2)
}

/**
 * How many items an evaluation needs, by the rule of thumb 1/d² and by what it leaves out: the margin of one score, and
 * two systems told apart with a power, on different items or on the same. Miller 2024, arXiv 2411.00640.
 */
export const sampleSize = explorable({
  name: 'sample-size',
  inputs: {
    difference: {
      kind: 'number',
      label: 'Difference',
      unit: 'points',
      min: 0.1,
      max: 50,
      step: 0.1,
      default: 10,
      isWide: true,
    },
    baseline: { kind: 'number', label: 'Lower score', unit: '%', min: 1, max: 99, step: 1, default: 50 },
    confidence: {
      kind: 'choice',
      label: 'Confidence',
      options: [90, 95, 99],
      default: 95,
      words: { 90: '90%', 95: '95%', 99: '99%' },
    },
    power: {
      kind: 'choice',
      label: 'Power',
      options: [50, 80, 90],
      default: 80,
      words: { 50: '50%', 80: '80%', 90: '90%' },
    },
    disagreement: {
      kind: 'number',
      label: 'Exactly one is right',
      unit: '% of items',
      min: 0.1,
      max: 100,
      step: 0.1,
      default: 20,
      isWide: true,
    },
  },
  run: ({ difference, baseline, confidence, power, disagreement }) => {
    const d = difference / 100
    const p = baseline / 100
    return {
      rule: ruleItems(d),
      margin: marginItems(d, p, confidence),
      independent: independentItems(d, p, confidence, power) ?? 'impossible',
      paired: pairedItems(d, disagreement / 100, confidence, power) ?? 'impossible',
    }
  },
})
