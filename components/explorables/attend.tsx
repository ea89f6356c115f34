import { Plot, plotWidth, tenth } from '../charts/plot'
import { type Axis, linear } from './graph'
import { Output } from './output'
import { share, significant } from './paint'

/** A token that a query looks at, numbered from 1. `score` is what softmax was given. */
export interface Attended {
  token: number
  score: number
  value: number
  weight: number
  isMasked: boolean
}

const height = 100
const widest = 18
const three = significant(3)

/** The line of values, a little longer than they reach. */
function axisOf(values: readonly number[]): Axis {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const beyond = (most - least) * 0.12 || 1
  return linear('x', [least - beyond, most + beyond], { name: 'Value', paint: significant(8) })
}

/** A line whose width is the weight; dotted where the token is masked. */
function Ray({ from, to, seen: { weight, isMasked } }: { from: number; to: number; seen: Attended }) {
  const [start, end] = [tenth(from), tenth(to)]
  return (
    <path
      className={isMasked ? 'ray bound' : 'ray main'}
      style={isMasked ? undefined : { strokeWidth: Math.max(0.75, weight * widest) }}
      d={`M${start} 0C${start} ${height * 0.6} ${end} ${height * 0.4} ${end} ${height}`}
      vectorEffect="non-scaling-stroke"
    />
  )
}

/** A query that asks a few tokens, and the mean of their values, each as strong as its weight. */
export function Attend({ tokens, output }: { tokens: readonly Attended[]; output: number }) {
  const x = axisOf(tokens.map(({ value }) => value))
  const standing = ({ token }: Attended) => ((token - 0.5) / tokens.length) * plotWidth
  const mean = x.at(output)
  const said = tokens.map(({ token, weight, value, isMasked }) =>
    isMasked ? `token ${token} is masked` : `token ${token} gets ${share(weight)} and has the value ${three(value)}`,
  )
  return (
    <div className="attend">
      <p className="axis-name" aria-hidden="true">
        the query asks
      </p>
      <svg viewBox={`0 0 ${plotWidth} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        {tokens.map((seen) => (
          <Ray key={seen.token} from={plotWidth / 2} to={standing(seen)} seen={seen} />
        ))}
      </svg>
      <ol>
        {tokens.map(({ token, score, weight, isMasked }) => (
          <li key={token}>
            <span>token {token}</span>
            <Output name={`weight-${token}`} value={weight}>
              {share(weight)}
            </Output>
            <span>{isMasked ? 'masked' : `score ${three(score)}`}</span>
          </li>
        ))}
      </ol>
      <Plot
        label={`One query: ${said.join(', ')}. The output lies at ${three(output)}.`}
        height={height}
        left={[]}
        below={x.ticks.map((value) => ({ at: x.at(value) / plotWidth, text: x.paint(value) }))}
        labels={[
          {
            x: mean / plotWidth,
            y: 0.86,
            text: 'output',
            side: mean > plotWidth * 0.7 ? 'left' : 'right',
            strong: true,
          },
        ]}
      >
        {tokens
          .filter(({ isMasked }) => !isMasked)
          .map((seen) => (
            <Ray key={seen.token} from={standing(seen)} to={x.at(seen.value)} seen={seen} />
          ))}
        <path className="curve other" d={`M0 ${height}H${plotWidth}`} vectorEffect="non-scaling-stroke" />
        <path className="dot main" d={`M${tenth(mean)} ${height}h0`} vectorEffect="non-scaling-stroke" />
      </Plot>
    </div>
  )
}
