/** Every word of an index, to be asked what it holds. */
export interface Vocabulary {
  has: (form: string) => boolean
  /** True where a word begins with `start`, or is it. */
  hasPrefix: (start: string) => boolean
  /** The words that begin with `start`, in their order. */
  startingWith: (start: string) => string[]
}

/** `forms` have to be sorted by their code units, as `sort()` does. */
export function vocabulary(forms: readonly string[]): Vocabulary {
  const placeOf = (form: string): number => {
    let low = 0
    let high = forms.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((forms[middle] ?? '') < form) low = middle + 1
      else high = middle
    }
    return low
  }
  const startingWith = (start: string): string[] => {
    const first = placeOf(start)
    let last = first
    while (forms[last]?.startsWith(start)) last += 1
    return forms.slice(first, last)
  }
  return {
    has: (form) => forms[placeOf(form)] === form,
    hasPrefix: (start) => forms[placeOf(start)]?.startsWith(start) ?? false,
    startingWith,
  }
}

/** Three rows of a table of distances, made once: a key press asks for thousands of distances. */
const rowA = new Uint8Array(64)
const rowB = new Uint8Array(64)
const rowC = new Uint8Array(64)

/**
 * How many letters have to be added, taken away, exchanged or swapped with their neighbour at least to make `typed` the
 * beginning of `form`, or `Infinity` where that is more than `most`. Of very long words the first 48 letters count.
 */
export function prefixDistance(typed: string, form: string, most: number): number {
  const height = Math.min(typed.length, 48)
  const width = Math.min(form.length, height + most)
  if (width < height - most) return Number.POSITIVE_INFINITY
  let before = rowA
  let last = rowB
  let next = rowC
  for (let j = 0; j <= width; j += 1) last[j] = j
  for (let i = 1; i <= height; i += 1) {
    next[0] = i
    let least = i
    for (let j = 1; j <= width; j += 1) {
      const isSame = typed[i - 1] === form[j - 1]
      let cost = Math.min((last[j - 1] ?? 0) + (isSame ? 0 : 1), (last[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
      const isSwapped = i > 1 && j > 1 && typed[i - 1] === form[j - 2] && typed[i - 2] === form[j - 1]
      if (isSwapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      next[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return Number.POSITIVE_INFINITY
    const free = before
    before = last
    last = next
    next = free
  }
  const least = Math.min(...last.subarray(0, width + 1))
  return least <= most ? least : Number.POSITIVE_INFINITY
}
