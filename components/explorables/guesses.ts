/** What a reader guessed of figures, kept on this device and nowhere else. */
import { parsedNumber } from '@/core/explorables/inputs'
import { textItem } from '@/device/text-item'
import type { AnyFigure } from './figure'
import type { Guessed } from './guess'

/** A guess as it is written; null where the question was passed over. */
interface Kept {
  figure: string
  guess: string | null
}

/** By hand, since figures need no other schema in the browser. */
function isKept(entry: unknown): entry is Kept {
  if (typeof entry !== 'object' || entry === null || !('figure' in entry) || !('guess' in entry)) return false
  return typeof entry.figure === 'string' && (entry.guess === null || typeof entry.guess === 'string')
}

/** What cannot be read was never guessed. */
function read(text: string | null): readonly Kept[] {
  try {
    const entries: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(entries) ? entries.filter(isKept) : []
  } catch {
    return []
  }
}

const item = textItem('guesses', read)

/** The guess for a figure: null where it was passed over, undefined where none is kept that could be given now. */
export function guessOf({ spec, guess }: AnyFigure): Guessed {
  const written = item.snapshot().find(({ figure }) => figure === spec.name)?.guess
  if (written == null || !guess) return written
  const { answer } = guess
  if (answer.kind === 'choice') return answer.options.find(([value]) => String(value) === written)?.[0]
  const value = parsedNumber(written)
  return value !== null && value >= answer.min && value <= answer.max ? value : undefined
}

export function keepGuess(name: string, guess: Guessed): void {
  const others = item.snapshot().filter(({ figure }) => figure !== name)
  const written = guess == null ? guess : String(guess)
  item.store(JSON.stringify(written === undefined ? others : [...others, { figure: name, guess: written }]))
}
