import { leadOf, winsOf } from '@/core/explorables/bradley-terry'
import { Plot, type PlotLabel, plotWidth } from '../charts/plot'
import { type Axis, Dot, graphHeight, linear } from './graph'
import { share, whole } from './paint'

export interface Rated {
  name: string
  rating: number
}

/** What the one won of the games between two, and how they are rated, where they are. */
export interface Pair {
  name: string
  won: number
  games: number
  one: number | undefined
  other: number | undefined
}

/** Rows: the models on their line, then each pair. */
const y = linear('y', [4, 0], { name: '', paint: String })
const models = 0.55
const rowOf = (index: number) => index + 1.65
const heightOf = (row: number) => y.at(row) / graphHeight

/** An axis that holds all ratings, and stays as it is while it does. */
function axis(ratings: readonly Rated[]): Axis {
  const most = Math.max(0, ...ratings.map(({ rating }) => Math.abs(rating - 1000)))
  const half = [100, 200, 400, 800].find((half) => most < 0.9 * half) ?? 2000
  const ticks = [-1, -0.5, 0, 0.5, 1].map((part) => 1000 + part * half)
  return linear('x', [1000 - half, 1000 + half], { name: 'Rating', paint: whole, ticks })
}

/** The names above the models; those that are too close share one. */
function names(x: Axis, ratings: readonly Rated[]): PlotLabel[] {
  const groups: { text: string; at: number }[] = []
  for (const { name, rating } of ratings.toSorted((one, other) => one.rating - other.rating)) {
    const last = groups.at(-1)
    const at = x.at(rating) / plotWidth
    if (last && at - last.at < 0.08) last.text += ` ${name}`
    else groups.push({ text: name, at })
  }
  return groups.map(({ text, at }) => ({ x: at, y: heightOf(models), text, side: 'above', strong: true }))
}

/** What is expected of a pair, and what was played. */
function told({ won, games, one, other }: Pair): string {
  const played = games > 0 ? `played ${share(won / games)}` : 'never played'
  return one === undefined || other === undefined ? played : `${share(winsOf(one - other))}, ${played}`
}

/** How far two are apart, as a dimension line, and a dot where their games alone would put the one. */
function Span({ x, row, pair, guess }: { x: Axis; row: number; pair: Pair; guess: number | null }) {
  const { won, games, one, other } = pair
  if (one === undefined || other === undefined) return null
  const [from, to, at] = [x.at(other), x.at(one), y.at(row)]
  const line = (kind: string, d: string) => <path className={`curve ${kind}`} d={d} vectorEffect="non-scaling-stroke" />
  return (
    <>
      {line('main', `M${from} ${at - 8}v16M${from} ${at}H${to}M${to} ${at - 8}v16`)}
      {games > 0 && <Dot x={x} y={y} at={[other + leadOf(won / games), row]} kind="other" />}
      {guess !== null && line('guess', `M${x.at(other + leadOf(guess))} ${at}v26`)}
    </>
  )
}

/** Models on a line of ratings; below it how far the two of each pair are apart, and what that says of their games. */
export function Ratings(props: { ratings: readonly Rated[]; pairs: readonly Pair[]; guess: number | null }) {
  const { ratings, pairs, guess } = props
  const x = axis(ratings)
  const middle = ({ one = 1000, other = 1000 }: Pair) => x.at((one + other) / 2) / plotWidth
  const nobody: PlotLabel = { x: 0.5, y: heightOf(models), text: 'no finite ratings', side: 'above', strong: true }
  const words = pairs.map((pair, index): PlotLabel => {
    const within = Math.min(0.76, Math.max(0.24, middle(pair)))
    return { x: within, y: heightOf(rowOf(index)), text: told(pair), side: 'above' }
  })
  const line = ratings.map(({ name, rating }) => `${name} ${whole(rating)}`).join(', ') || 'none has one'
  return (
    <div className="graph">
      <Plot
        label={`The models on a line of ratings: ${line}. Expected and played: ${pairs.map((pair) => `${pair.name} ${told(pair)}`).join('; ')}.`}
        height={graphHeight}
        left={[
          { at: heightOf(models), text: 'models' },
          ...pairs.map(({ name }, index) => ({ at: heightOf(rowOf(index)), text: name })),
        ]}
        below={x.ticks.map((value) => ({ at: x.at(value) / plotWidth, text: x.paint(value) }))}
        labels={[...(ratings.length > 0 ? names(x, ratings) : [nobody]), ...words]}
      >
        {x.ticks.map((value) => (
          <path key={value} className="ax" d={`M${x.at(value)} 0V${graphHeight}`} vectorEffect="non-scaling-stroke" />
        ))}
        <path className="curve before" d={`M0 ${y.at(models)}H${plotWidth}`} vectorEffect="non-scaling-stroke" />
        {pairs.map((pair, index) => (
          <Span
            key={pair.name}
            x={x}
            row={rowOf(index)}
            pair={pair}
            guess={index === pairs.length - 1 ? guess : null}
          />
        ))}
        {ratings.map(({ name, rating }) => (
          <Dot key={name} x={x} y={y} at={[rating, models]} />
        ))}
      </Plot>
      <p className="axis-name x" aria-hidden="true">
        {x.name}
      </p>
    </div>
  )
}
