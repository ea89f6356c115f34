import type { Marked } from '@/core/search/marks'
import { pieces } from '@/core/search/marks'

/** A text with what was looked for marked in it. */
export function MarkedText({ text }: { text: Marked }) {
  let from = 0
  return pieces(text).map((piece) => {
    const key = from
    from += piece.text.length
    return piece.isMarked ? <mark key={key}>{piece.text}</mark> : piece.text
  })
}
