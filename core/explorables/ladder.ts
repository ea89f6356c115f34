import type { NumberInput } from './inputs'

const perDecade = 90

/** The values between `least` and `max` that two digits write, and both ends. */
function twoDigits(least: number, max: number): number[] {
  const first = Math.floor(Math.log10(least))
  const decades = Math.ceil(Math.log10(max)) - first
  const values = Array.from({ length: decades * perDecade }, (_, index) => {
    const digits = 10 + (index % perDecade)
    return Number(`${digits}e${first + Math.floor(index / perDecade) - 1}`)
  })
  return [least, ...values.filter((value) => value > least && value < max), max]
}

/**
 * The values that a slider over a wide range stops at: those that two digits write, so that each press of an arrow key is
 * a step of 1 to 10 %, and with them the ends and the default. A range from 0 on has its first step at `step`.
 */
export function ladder({ min, max, default: start, step = 1, isWhole }: NumberInput): number[] {
  const values = [min, ...twoDigits(min > 0 ? min : step, max), start]
  const distinct = new Set(isWhole ? values.filter(Number.isInteger) : values)
  return [...distinct].sort((a, b) => a - b)
}

/** The place, from 0, of the value in `values`, which ascend, that is nearest to `value` in ratio. */
export function nearest(values: readonly number[], value: number): number {
  const above = values.findIndex((other) => other >= value)
  if (above < 0) return values.length - 1
  const below = values[above - 1]
  const next = values[above] ?? value
  return below !== undefined && value * value < below * next ? above - 1 : above
}
