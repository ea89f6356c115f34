/** What a reader guessed of figures, kept on this device and nowhere else. */
import * as v from 'valibot'
import { textItem } from '@/device/text-item'
import type { Guessed } from './guess'

const kept = v.record(v.string(), v.nullable(v.union([v.number(), v.string()])))

type Guesses = v.InferOutput<typeof kept>

/** What cannot be read was never guessed. */
function read(text: string | null): Guesses {
  try {
    return v.parse(kept, JSON.parse(text ?? '{}'))
  } catch {
    return {}
  }
}

const item = textItem('guesses', read)

/** The guess for a figure: null where it was passed over, undefined where nothing was asked yet. */
export const guessOf = (figure: string): Guessed => item.snapshot()[figure]

export function keepGuess(figure: string, guess: Guessed): void {
  const { [figure]: _, ...others } = item.snapshot()
  item.store(JSON.stringify(guess === undefined ? others : { ...others, [figure]: guess }))
}
