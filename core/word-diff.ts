/** Which words of a text were taken out, and which put in, by their longest common subsequence. */

export interface Piece {
  kind: 'kept' | 'deleted' | 'inserted'
  text: string
}

/** Words with their inner marks (`0.7`, `top-p`, `model’s`), runs of white space, and each other character by itself. */
const token = /\s+|[\p{L}\p{M}\p{N}]+(?:[-.,'’/][\p{L}\p{M}\p{N}]+)*|./gsu

const tokensOf = (text: string): string[] => text.match(token) ?? []

/** What it is worth to keep a token: its characters; white space only decides where that is the same. */
const worth = (text = ''): number => 1000 * text.trim().length + 1

/** The greatest worth that the tokens from each pair of places on can have in common. */
function commonFrom(a: readonly string[], b: readonly string[]): (i: number, j: number) => number {
  const width = b.length + 1
  const table = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => table[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const both = a[i] === b[j] ? at(i + 1, j + 1) + worth(a[i]) : 0
      table[i * width + j] = Math.max(both, at(i + 1, j), at(i, j + 1))
    }
  }
  return at
}

type Steps = (a: readonly string[], b: readonly string[]) => Piece[]

/** What becomes of each token, in order, where as much is kept as can be. The work is the product of the lengths. */
function bestSteps(a: readonly string[], b: readonly string[]): Piece[] {
  const common = commonFrom(a, b)
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [old, next] = [a[i], b[j]]
    const isKept = old === next
    const isDeleted = !isKept && (next === undefined || (old !== undefined && common(i + 1, j) >= common(i, j + 1)))
    pieces.push({ kind: isKept ? 'kept' : isDeleted ? 'deleted' : 'inserted', text: (isDeleted ? old : next) ?? '' })
    if (isKept || isDeleted) i++
    if (!isDeleted) j++
  }
  return pieces
}

const all = (kind: Piece['kind'], texts: readonly string[]): Piece[] => texts.map((text) => ({ kind, text }))

/** As many pairs of tokens as are weighed against each other at once, which takes some hundredths of a second. */
const most = 1_000_000

/** The best steps, where they can be found soon, else `others`. What both begin and end with is kept beforehand. */
const stepsOr =
  (others: Steps): Steps =>
  (a, b) => {
    const shorter = Math.min(a.length, b.length)
    let [first, last] = [0, 0]
    while (first < shorter && a[first] === b[first]) first++
    while (last < shorter - first && a[a.length - 1 - last] === b[b.length - 1 - last]) last++
    const [oldRest, newRest] = [a.slice(first, a.length - last), b.slice(first, b.length - last)]
    const steps = oldRest.length * newRest.length > most ? others : bestSteps
    return [...all('kept', a.slice(0, first)), ...steps(oldRest, newRest), ...all('kept', a.slice(a.length - last))]
  }

const replaced = stepsOr((a, b) => [...all('deleted', a), ...all('inserted', b)])

/** Sentences with the space behind them. */
const sentence = /.+?(?:[.!?]\s+|\n+|$)|\s+/gsu

/** Steps of long texts: their sentences are compared, then the words of those that changed between two that did not. */
const bySentence: Steps = (a, b) => {
  const sentencesOf = (tokens: readonly string[]) => tokens.join('').match(sentence) ?? []
  const steps: Piece[] = []
  let [before, after] = ['', '']
  const flush = () => {
    steps.push(...replaced(tokensOf(before), tokensOf(after)))
    before = after = ''
  }
  for (const step of replaced(sentencesOf(a), sentencesOf(b))) {
    if (step.kind === 'deleted') before += step.text
    else if (step.kind === 'inserted') after += step.text
    else {
      flush()
      steps.push(step)
    }
  }
  flush()
  return steps
}

const steps = stepsOr(bySentence)

/**
 * The pieces that lead from `before` to `after`: those kept and deleted are `before`, those kept and inserted `after`. A
 * space between two changed words counts as changed with them. Of long texts whole sentences may count as changed.
 */
export function wordDiff(before: string, after: string): Piece[] {
  const pieces: Piece[] = []
  let [kept, deleted, inserted] = ['', '', '']
  const flush = () => {
    const parts = { deleted, inserted, kept } as const
    for (const kind of ['deleted', 'inserted', 'kept'] as const) {
      if (parts[kind] !== '') pieces.push({ kind, text: parts[kind] })
    }
    kept = deleted = inserted = ''
  }
  for (const { kind, text } of steps(tokensOf(before), tokensOf(after))) {
    if (kind === 'kept') kept += text
    else {
      // Words were kept since the last change, or nothing but a space was.
      if (kept.trim() !== '' || (deleted === '' && inserted === '')) flush()
      else [deleted, inserted, kept] = [deleted + kept, inserted + kept, '']
      if (kind === 'deleted') deleted += text
      else inserted += text
    }
  }
  flush()
  return pieces
}
