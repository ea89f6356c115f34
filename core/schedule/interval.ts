/** Whole intervals from FSRS's real ones: bounds, fuzz and the order of the buttons, after Anki's fuzz.rs and review.rs. */

/**
 * The fuzz number in [0, 1) of a card's next answer. It comes from card id and repetitions and nothing else, so that
 * the interval on the button is the one that is stored, for a guest as for a member. FNV-1a, then murmur3's finish.
 */
export function fuzzNumber(cardId: string, reps: number): number {
  let hash = 0x811c9dc5
  for (const char of `${cardId}#${reps}`) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

const ranges = [
  { from: 2.5, to: 7, share: 0.15 },
  { from: 7, to: 20, share: 0.1 },
  { from: 20, to: Number.POSITIVE_INFINITY, share: 0.05 },
]

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)

/** Days to either side that an interval may move: none below 2.5 days, else 1 and a share of the part in each range. */
function fuzzDelta(interval: number): number {
  if (interval < 2.5) return 0
  return ranges.reduce((delta, { from, to, share }) => delta + share * Math.max(Math.min(interval, to) - from, 0), 1)
}

/** The least and the greatest whole interval that fuzz may give, inside `minimum` and `maximum`. */
export function fuzzBounds(interval: number, minimum: number, maximum: number): { lower: number; upper: number } {
  const least = Math.min(minimum, maximum)
  const within = clamp(interval, least, maximum)
  const delta = fuzzDelta(within)
  return {
    lower: clamp(Math.round(within - delta), least, maximum),
    upper: clamp(Math.round(within + delta), least, maximum),
  }
}

/**
 * `interval` (real days) as whole days within `minimum` and `maximum`, fuzzed by `fuzz` in [0, 1), or rounded where it
 * is null. The interval is clamped first and fuzzed inside the bounds, so the maximum is never passed.
 */
export function wholeInterval(interval: number, minimum: number, maximum: number, fuzz: number | null): number {
  if (fuzz === null) return clamp(Math.round(interval), Math.min(minimum, maximum), maximum)
  const { lower, upper } = fuzzBounds(interval, minimum, maximum)
  return Math.floor(lower + fuzz * (1 + upper - lower))
}

/**
 * The least interval that fuzz may give a card in Review whose last one was `previous` days: a day more where FSRS lets
 * it grow, the same where it lies within the range, so that fuzz alone never shortens it.
 */
function leastAfter(previous: number, interval: number, maximum: number): number {
  if (Math.round(interval) > previous) return previous + 1
  const { lower, upper } = fuzzBounds(interval, 1, maximum)
  return previous >= lower && previous <= upper ? previous : 1
}

/**
 * The whole interval that `rating` (Hard, Good or Easy) gives a card in Review whose last one was `previous` days, from
 * FSRS's real intervals. Good ≥ Hard + 1 and Easy ≥ Good + 1 up to `maximum`, where they may be equal.
 */
export function reviewInterval(
  rating: 2 | 3 | 4,
  real: (rating: 2 | 3 | 4) => number,
  previous: number,
  maximum: number,
  fuzz: number | null,
): number {
  const minimum = rating === 2 ? 1 : reviewInterval(rating === 4 ? 3 : 2, real, previous, maximum, fuzz) + 1
  const interval = real(rating)
  const least = fuzz === null ? 1 : leastAfter(previous, interval, maximum)
  return wholeInterval(interval, Math.max(minimum, least), maximum, fuzz)
}
