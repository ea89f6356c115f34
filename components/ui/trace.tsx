/** One answer of a sitting: full = Good or Easy. */
export type Stroke = 'full' | 'hard' | 'again'

const classes = { full: undefined, hard: 'h', again: 'g1' } as const
const most = 60

/**
 * A sitting, one stroke a card, then the card in front (`here`) and a dot for each to come. Above 60 marks they stand
 * closer; above 120 only the last 60 answers are kept. Decoration: the status text says the counts.
 */
export function Trace({ strokes, here, toCome }: { strokes: Stroke[]; here: boolean; toCome: number }) {
  const total = strokes.length + (here ? 1 : 0) + toCome
  const shown = total > 2 * most ? strokes.slice(-most) : strokes
  const dots = Math.min(toCome, total > 2 * most ? most : toCome)
  return (
    <div className="trace" aria-hidden="true" data-dense={total > most || undefined}>
      {shown.map((stroke, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stroke is its place in the sitting
        <i key={`stroke-${place}`} className={classes[stroke]} />
      ))}
      {here && <i className="here" />}
      {Array.from({ length: dots }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its place in the sitting
        <i key={`dot-${place}`} className="to" />
      ))}
    </div>
  )
}
