import { attainable, bound, intensity, ridge, roofline } from '@/core/explorables/roofline'
import { plotWidth } from '../../charts/plot'
import { figure, type ShownOf } from '../figure'
import { Across, Curve, Dot, further, Graph, labelAt, logarithmic, type Point } from '../graph'
import { fixed, seconds, share, significant, whole } from '../paint'

const three = significant(3)

const flops = { least: 0.3, most: 1e6 }
const lowest = 1e-3
const x = logarithmic('x', [flops.least, flops.most], { name: 'FLOP for each byte read', paint: significant(1) })
const y = logarithmic('y', [lowest, 1], { name: 'Share of the peak', paint: share })

/** The chip's roof, and where a pass for the prompt and a pass for each further token lie under it. */
function roof({ values }: ShownOf<typeof roofline>) {
  const { prompt, batch, peak } = values
  const at = (flop: number): Point => [flop, attainable(values, flop) / peak]
  const corner = ridge(values)
  return {
    line: [at(Math.max(flops.least, lowest * corner)), at(Math.max(flops.least, corner)), at(flops.most)],
    ridge: at(corner),
    prefill: at(intensity(values, prompt * batch)),
    decode: at(intensity(values, batch)),
  }
}

const isFlat = ([, share]: Point) => share === 1

const isBelow = ([, share]: Point) => y.beyond(share) < 0

/** About how much of the width a letter takes on a narrow screen. */
const letter = 0.0245

/** Below the flat roof; on the slope under it, or over it where it is high and there is room. */
function passLabel(at: Point, words: string) {
  const [left, room] = [x.at(at[0]) / plotWidth, letter * words.length]
  const isOver = !isFlat(at) && at[1] > 0.25 && left > room
  // Where neither side has room for all of it, it may reach into the margin, which is wider on the left.
  const side = isOver || left > Math.max(1 - room, 0.42) ? 'left' : 'right'
  return labelAt(x, y, at, words, { strong: true, side, lower: isFlat(at) ? 1.2 : isBelow(at) ? -0.9 : 0 })
}

/** The names of both passes; one for both where they are too near to each other. */
function passLabels(prefill: Point, decode: Point) {
  const alone = (at: Point, name: string) => passLabel(at, name + further(x, y, at))
  if (isBelow(prefill)) return [alone(decode, 'both')]
  const isMet = Math.abs(x.at(prefill[0]) - x.at(decode[0])) < (isFlat(decode) ? 320 : 60)
  if (isMet) return [passLabel(decode, 'each token, and the prompt')]
  return [alone(decode, 'each token'), alone(prefill, 'the prompt')]
}

/** What has no place in the picture, and where it lies. */
function outside(shown: ShownOf<typeof roofline>): string {
  const { prefill, decode, ridge: corner } = roof(shown)
  const all: [string, Point][] = [
    ['the prompt', prefill],
    ['each token', decode],
    ['the ridge', corner],
  ]
  const said = all.flatMap(([name, at]) => {
    if (x.beyond(at[0]) !== 0) return [`${name} at ${three(at[0])} FLOP a byte`]
    return y.beyond(at[1]) !== 0 ? [`${name} at ${share(at[1])} of the peak`] : []
  })
  return said.length > 0 ? ` Beyond the picture: ${said.join(', ')}.` : ''
}

export const rooflineFigure = figure({
  spec: roofline,
  title: 'The roof of a chip',
  guess: {
    question: 'Decode for 256 requests at once instead of one: how long does each further token take?',
    setting: { batch: 256 },
    key: 'tpot-ms',
    answer: {
      kind: 'choice',
      options: [
        [4.776, 'As long as for one'],
        [9.55, 'Twice as long'],
        [76.4, '16 times as long'],
        [1223, '256 times as long'],
      ],
    },
  },
  Picture: ({ start, ...now }) => {
    const before = roof(start)
    const { line, ridge: corner, prefill, decode } = roof(now)
    return (
      <Graph
        label={`Share of the peak over FLOP for each byte read, both by ratios: a slope up to ${three(corner[0])} FLOP per byte, then flat. Decoding lies at ${three(decode[0])} and reaches ${share(decode[1])}, the prompt at ${three(prefill[0])} and reaches ${share(prefill[1])}.`}
        x={x}
        y={y}
        labels={passLabels(prefill, decode)}
      >
        <Curve x={x} y={y} points={before.line} kind="before" />
        {x.beyond(corner[0]) === 0 && <Across x={[x, corner[0]]} />}
        <Curve x={x} y={y} points={line} />
        <Dot x={x} y={y} at={before.decode} kind="before" />
        <Dot x={x} y={y} at={before.prefill} kind="before" />
        <Dot x={x} y={y} at={prefill} />
        <Dot x={x} y={y} at={decode} />
      </Graph>
    )
  },
  says: ({ values, results }) => {
    const whereOf = (kind: 'compute' | 'bandwidth') => (kind === 'compute' ? 'the arithmetic' : 'reading the weights')
    const prompt = whereOf(bound(values, values.prompt * values.batch))
    const each = seconds(results['tpot-ms'] / 1000)
    const even = results['break-even-batch']
    const from = even === 1 ? 'one request' : `${whole(even)} requests at once`
    return `The prompt waits for ${prompt}, each further token (${each}) for ${whereOf(bound(values, values.batch))}. From ${from} on, the arithmetic decides for both.${outside({ values, results })}`
  },
  results: [
    { key: 'ttft-ms', name: 'First token', unit: 'ms', paint: three },
    { key: 'tpot-ms', name: 'Each further token', unit: 'ms', paint: three },
    { key: 'total-s', name: 'Whole answer', unit: 's', paint: three },
    { key: 'tokens-per-second', name: 'All requests together', unit: 'tokens/s', paint: three },
    { key: 'prefill-bound', name: 'The prompt is bound by', paint: fixed(0) },
    { key: 'decode-bound', name: 'A token is bound by', paint: fixed(0) },
    { key: 'ridge', name: 'Ridge', unit: 'FLOP per byte', paint: three },
    { key: 'decode-intensity', name: 'A token’s intensity', unit: 'FLOP per byte', paint: three },
    { key: 'break-even-batch', name: 'Break-even batch', unit: 'requests', paint: whole },
  ],
  assumes:
    'Pale: before anything was moved. Dotted: the ridge. It counts the weights alone, no attention, reads of the KV cache or overheads, and takes peak and bandwidth to be reached.',
})
