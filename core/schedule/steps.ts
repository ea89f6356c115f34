/** Learning steps, after Anki's scheduler (rslib/src/scheduler/states/steps.rs). */
import type { Rating } from '../review-log'

const daySeconds = 86_400
const unitSeconds: Record<string, number> = { m: 60, h: 3_600, d: daySeconds }

/** The seconds of a step such as `10m`, `1h` or `2d`. */
export const stepSeconds = (step: string): number => Number(step.slice(0, -1)) * (unitSeconds[step.slice(-1)] ?? 0)

/** A wait beyond a day is rounded to whole days, so that it does not depend on the hour of the answer. */
const roundedInDays = (seconds: number): number =>
  seconds > daySeconds ? Math.round(seconds / daySeconds) * daySeconds : seconds

/** Hard on the first step: the mean of the first two steps, or half as long again, at most a day more. */
function hardOnFirstStep(first: number, second: number | undefined): number {
  if (second !== undefined) return roundedInDays(Math.floor((first + second) / 2))
  return roundedInDays(Math.min(Math.floor(first * 1.5), first + daySeconds))
}

/**
 * The step a (re)learning card goes to and the seconds it waits there, or null where the answer takes it out of the
 * steps (Easy, Good on the last one, any answer where there are none). A `step` beyond the list counts as its last.
 */
export function nextStep(
  steps: readonly string[],
  step: number,
  rating: Rating,
): { step: number; seconds: number } | null {
  const seconds = steps.map(stepSeconds)
  const at = Math.min(step, Math.max(seconds.length - 1, 0))
  const [first, second] = seconds
  const current = seconds[at]
  if (first === undefined || current === undefined || rating === 4) return null
  if (rating === 1) return { step: 0, seconds: first }
  if (rating === 2) return { step: at, seconds: at === 0 ? hardOnFirstStep(first, second) : current }
  const following = seconds[at + 1]
  return following === undefined ? null : { step: at + 1, seconds: following }
}
