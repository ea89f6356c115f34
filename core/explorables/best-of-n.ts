import { explorable } from './explorable'
import { ceil, tie } from './numbers'

/** Chance that one of n ≥ 1 samples is right, each being so with chance p: 1 − (1 − p)ⁿ, exact for small p too. */
export const oracle = (p: number, n: number): number => -Math.expm1(n * Math.log1p(-p)) + 0

/** A chance that one sample is right, and how a verifier judges: right ones accepted, wrong ones accepted. */
export interface Verifier {
  p: number
  sensitivity: number
  falseAccept: number
}

/** The chance that an accepted sample is right, which no number of samples exceeds; p where none is ever accepted. */
export function ceiling({ p, sensitivity, falseAccept }: Verifier): number {
  const right = p * sensitivity
  const accepted = right + (1 - p) * falseAccept
  return accepted > 0 ? right / accepted : p
}

/** Chance that the sample drawn from n is right: from the accepted ones, or from all if none is accepted. */
export function accuracy(verifier: Verifier, n: number): number {
  const { p, sensitivity, falseAccept } = verifier
  const rejected = 1 - p * sensitivity - (1 - p) * falseAccept
  if (rejected <= tie) return ceiling(verifier)
  const allRejected = rejected ** n
  return (1 - allRejected) * ceiling(verifier) + (allRejected * p * (1 - sensitivity)) / rejected
}

/** The fewest samples of which one is right with 95 %; `never` where none is, or where no number can hold them. */
export function samplesFor95(p: number): number | 'never' {
  if (p >= 0.95) return 1
  const samples = ceil(Math.log(0.05) / Math.log1p(-p))
  return Number.isFinite(samples) ? samples : 'never'
}

/**
 * How often the answer is right that a verifier picks from n samples; it judges each alone, and one of those accepted
 * is drawn at random. `gain` is over one sample. Bayes' rule; on verifiers Cobbe et al. 2021, arXiv 2110.14168.
 */
export const bestOfN = explorable({
  name: 'best-of-n',
  inputs: {
    p: { kind: 'number', label: 'One sample is right', min: 0, max: 1, default: 0.3 },
    n: { kind: 'number', label: 'Samples', min: 1, max: 1000, isWhole: true, isWide: true, default: 16 },
    sensitivity: { kind: 'number', label: 'Right answers accepted', min: 0, max: 1, default: 0.9 },
    'false-accept': { kind: 'number', label: 'Wrong answers accepted', min: 0, max: 1, default: 0.1 },
  },
  run: ({ p, n, sensitivity, 'false-accept': falseAccept }) => {
    const verifier = { p, sensitivity, falseAccept }
    const right = accuracy(verifier, n)
    return {
      oracle: oracle(p, n),
      accuracy: right,
      ceiling: ceiling(verifier),
      gain: right - p,
      'samples-for-95': samplesFor95(p),
    }
  },
})
