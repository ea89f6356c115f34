import { explorable } from './explorable'
import { floor, sum } from './numbers'

/** The tries that a step takes on average, of at most 1 + `retries`: one more after each failure that is noticed. */
export const tries = (p: number, noticed: number, retries: number): number =>
  sum(Array.from({ length: retries + 1 }, (_, before) => ((1 - p) * noticed) ** before))

/** The chance that a step succeeds, when a failed try that is noticed is tried again. */
export const stepSuccess = (p: number, noticed: number, retries: number): number =>
  Math.min(1, p * tries(p, noticed, retries))

/** The most steps that at least half of the tasks get through; of steps that never succeed none. */
const stepsAtHalf = (step: number): number | string =>
  step === 1 ? 'unlimited' : floor(Math.log(0.5) / Math.log(step))

/**
 * How the reliability of a step compounds over a task. Steps are independent; a failure that nobody notices spoils the
 * task, which runs on. `attempts` is the average of all tries in a task. Chances are fractions of 1.
 */
export const stepCompounding = explorable({
  name: 'step-compounding',
  inputs: {
    p: { kind: 'number', label: 'A try succeeds', min: 0, max: 1, default: 0.95 },
    steps: { kind: 'number', label: 'Steps', min: 1, max: 1000, default: 10, isWhole: true, isWide: true },
    catch: { kind: 'number', label: 'A failure is noticed', min: 0, max: 1, default: 0 },
    retries: { kind: 'number', label: 'Retries', unit: 'a step', min: 0, max: 10, default: 1, isWhole: true },
  },
  run: ({ p, steps, catch: noticed, retries }) => {
    const step = stepSuccess(p, noticed, retries)
    return {
      'step-success': step,
      'task-success': step ** steps,
      'steps-at-half': stepsAtHalf(step),
      attempts: steps * tries(p, noticed, retries),
    }
  },
})
