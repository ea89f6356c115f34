import { mfu } from '@/core/explorables/mfu'
import { plotWidth } from '../../charts/plot'
import { figure, type ShownOf } from '../figure'
import { Across, Curve, Dot, Graph, graphHeight, labelAt, linear, type Point } from '../graph'
import { share, short, significant } from '../paint'
import { Strips } from '../strips'

const three = significant(3)
const part = (value: number) => (value >= 1e-5 && value < 0.05 ? `${significant(2)(value * 100)}%` : share(value))

const extent = [0, 1.2] as const
const ticks = [0, 0.5, 1]
const x = linear('x', extent, { name: 'MBU, share of the bandwidth', paint: share, ticks })
const y = linear('y', extent, { name: 'MFU, share of the arithmetic', paint: share, ticks })
const along = linear('x', extent, { name: 'MFU', paint: share, ticks: [0, 0.25, 0.5, 0.75, 1] })

type Shown = ShownOf<typeof mfu>

/** Large training runs, as published. */
const runs = [
  { name: 'Llama 3 405B, 2024: 38–43%', ends: [0.38, 0.43] },
  { name: 'PaLM 540B, 2022: 46.2%', ends: [0.462] },
  { name: '530B on A100s, 2022: 54.2%', ends: [0.542] },
]

/** The run beside published ones: in training only arithmetic counts. */
function Training({ results }: Shown) {
  const own = { name: `This run: ${part(results.mfu)}`, ends: [results.mfu] }
  const label = `MFU of this training run, ${part(results.mfu)}, above published ones: ${runs.map(({ name }) => name).join('; ')}.`
  return <Strips label={label} x={along} strips={[own, ...runs]} target={0.5} limit={1} />
}

/** So many at once, in words where it is one. */
const together = (batch: number) => (batch === 1 ? 'one sequence' : `${three(batch)} sequences`)

/** Both limits, and how far decoding gets towards each. */
function Decoding({ values: { batch }, results }: Shown) {
  const mbu = Number(results.mbu)
  const here: Point = [mbu, results.mfu]
  const furthest = Math.max(mbu, results.mfu)
  const limit: Point = [mbu / furthest, results.mfu / furthest]
  const isSteep = results.mfu > mbu / 2
  const isFar = mbu > 0.6
  const side = isFar ? 'left' : 'right'
  const name = together(batch)
  return (
    <Graph
      label={`MFU over MBU: decoding uses ${part(mbu)} of the bandwidth and ${part(results.mfu)} of the arithmetic. At best this batch reaches ${part(limit[0])} and ${part(limit[1])}.`}
      x={x}
      y={y}
      labels={[
        isSteep
          ? labelAt(x, y, here, name, { strong: true, side })
          : labelAt(x, y, [Math.min(0.97, Math.max(0.23, mbu)), results.mfu], name, { strong: true, side: 'above' }),
        ...(furthest > 1 ? [] : [labelAt(x, y, [mbu, isSteep ? 0.1 : 0.88], 'other batches', { side })]),
      ]}
    >
      <rect className="area wash" x={x.at(1)} y={0} width={plotWidth - x.at(1)} height={graphHeight} />
      <rect className="area wash" x={0} y={0} width={x.at(1)} height={y.at(1)} />
      {furthest <= 1 && <Curve x={x} y={y} points={[0, 1].map((used): Point => [mbu, used])} kind="before" />}
      <Curve x={x} y={y} points={[[0, 0], limit]} />
      <Across x={[x, 1]} />
      <Across y={[y, 1]} />
      <Dot x={x} y={y} at={here} />
    </Graph>
  )
}

function saying({ values: { batch }, results: { mfu: used, mbu } }: Shown): string {
  const read = typeof mbu === 'number' ? mbu : 0
  const beyond = [used > 1 && `${part(used)} of the arithmetic`, read > 1 && `${part(read)} of the bandwidth`]
  if (used > 1 || read > 1)
    return `${beyond.filter(Boolean).join(' and ')} is more than there is: some input must be wrong.`
  if (read === 0)
    return `${part(used)} of what the chips could do goes into the model. ${used < 0.5 ? 'Half is called good, and very large runs often miss it.' : 'Half is called good already.'}`
  return `Decoding ${together(batch)} at a time uses ${part(read)} of the bandwidth and ${part(used)} of the arithmetic. At best this batch reaches ${part(Math.min(1, used / read))} of it.`
}

export const mfuFigure = figure({
  spec: mfu,
  title: 'How much of the chips is used',
  guess: {
    question:
      'One H100 decodes for one reader, 150 tokens a second from an 8B model in 16 bit. That is 0.24% of its arithmetic: how much of its memory bandwidth?',
    setting: { mode: 'inference', parameters: 8, tokens: 150, chips: 1, peak: 989, bandwidth: 3350 },
    key: 'mbu',
    answer: {
      kind: 'choice',
      options: [
        [0.0024, '0.24% as well'],
        [0.05, '5%'],
        [0.25, 'A quarter'],
        [0.72, '72%'],
      ],
    },
  },
  Picture: (shown) => (shown.values.mode === 'training' ? <Training {...shown} /> : <Decoding {...shown} />),
  says: saying,
  results: [
    { key: 'mfu', name: 'MFU', paint: part },
    { key: 'mbu', name: 'MBU', paint: part },
    { key: 'achieved-tflops', name: 'Reached by a chip', unit: 'TFLOP/s', paint: three },
    { key: 'gflop-per-token', name: 'Needed for a token', unit: 'GFLOP', paint: three },
    { key: 'max-tokens', name: 'Tokens at 100% MFU', unit: 'per second', paint: short },
  ],
  assumes:
    'Grey: more than there is. Dotted in training: 50%, a good target. The line in inference: this batch at any speed, up to the most it can reach; pale: other batches in steps as fast. It counts 6 FLOP a parameter in training, 2 in inference, none for attention, and for MBU the weights alone.',
})
