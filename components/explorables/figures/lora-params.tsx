import { loraParams } from '@/core/explorables/lora-params'
import { tenth } from '../../charts/plot'
import { figure, type ShownOf } from '../figure'
import { share, significant, whole } from '../paint'

const three = significant(3)

type Shown = ShownOf<typeof loraParams>

const side = 300
const gap = 8
/** No side is drawn thinner than this, so that it can be seen. */
const hair = 2

const box = (left: number, top: number, width: number, height: number): string =>
  `M${tenth(left)} ${tenth(top)}h${tenth(Math.max(hair, width))}v${tenth(Math.max(hair, height))}h${tenth(-Math.max(hair, width))}z`

const count = (value: number) =>
  value < 1e6 ? whole(value) : value < 1e9 ? `${three(value / 1e6)} million` : `${three(value / 1e9)} billion`

const usedRank = ({ values: { rank, rows, columns } }: Shown) => Math.min(rank, rows, columns)

function Picture(shown: Shown) {
  const { rows, columns } = shown.values
  const part = shown.results['share-of-matrices']
  const rank = usedRank(shown)
  const scale = (side - gap) / (Math.max(rows, columns) + rank)
  const [height, width, thin] = [rows * scale, columns * scale, Math.max(hair, rank * scale)]
  const from = thin + gap
  const root = Math.sqrt(part)
  const view = `0 0 ${side} ${side}`
  return (
    <div className="matrices">
      <div>
        <svg
          viewBox={view}
          role="img"
          aria-label={`An update of ${whole(rows)} by ${whole(columns)} numbers, with B, ${whole(rows)} by ${whole(rank)}, at its left and A, ${whole(rank)} by ${whole(columns)}, above it.`}
        >
          <path className="area faint" d={box(from, from, width, height)} />
          <path className="area" d={box(0, from, thin, height)} />
          <path className="area" d={box(from, 0, width, thin)} />
        </svg>
        <p>B at the left times A above: the update, {`${whole(rows)}\u00a0×\u00a0${whole(columns)}`}</p>
      </div>
      <div>
        <svg
          viewBox={view}
          role="img"
          aria-label={`The numbers of B and A as one block: ${share(part)} of the update’s area.`}
        >
          <path className="area faint" d={box(0, from, width, height)} />
          <path className="area" d={box(0, from + height * (1 - root), width * root, height * root)} />
          <path className="area hollow" d={box(0, from, width, height)} vectorEffect="non-scaling-stroke" />
        </svg>
        <p>B and A as one block: {share(part)} of the update</p>
      </div>
    </div>
  )
}

export const loraParamsFigure = figure({
  spec: loraParams,
  title: 'Two thin matrices for one large',
  guess: {
    question: 'At rank 1,024, a quarter of the width: what share of the full matrices does LoRA train?',
    setting: { rank: 1024 },
    key: 'share-of-matrices',
    answer: {
      kind: 'choice',
      options: [
        [0.125, '12.5%'],
        [0.25, '25%'],
        [0.5, '50%'],
        [1, '100%'],
      ],
    },
  },
  Picture,
  says: (shown) => {
    const { values, results } = shown
    const rank = usedRank(shown)
    const part = results['share-of-matrices']
    const asked = values.rank > rank ? ` A rank above ${whole(rank)}, the shorter side, adds nothing.` : ''
    const silent = values.alpha === 0 ? ' With alpha 0 the update has no effect.' : ''
    const one = count(results.trainable / values.matrices)
    const all = count(values.rows * values.columns)
    const modelShare = results['share-of-model']
    const ofModel =
      modelShare > 1 ? 'more than the model, whose size is set too small' : `${share(modelShare)} of the model`
    const saved =
      part > 1
        ? `B and A hold ${one} numbers, more than the ${all} of the update itself. Above rank ${whole(results['break-even-rank'])} LoRA saves nothing.`
        : part === 1
          ? `B and A hold ${one} numbers, as many as the update itself: LoRA saves nothing.`
          : `${one} numbers stand for an update of ${all}: ${share(part)}. In ${values.matrices === 1 ? 'one matrix' : `all ${whole(values.matrices)} matrices`} that is ${ofModel}.`
    return `${saved}${asked}${silent}`
  },
  results: [
    { key: 'trainable', name: 'Trained', paint: count },
    { key: 'full', name: 'In the full matrices', paint: count },
    { key: 'share-of-matrices', name: 'Share of the matrices', paint: share },
    { key: 'share-of-model', name: 'Share of the model', paint: share },
    { key: 'adapter-mb', name: 'Adapter in 16 bit', unit: 'MB', paint: three },
    { key: 'break-even-rank', name: 'Break-even rank', paint: whole },
    { key: 'scale', name: 'Scale, alpha / rank', paint: three },
  ],
  assumes:
    'Areas are true to scale, but no side is thinner than a hairline. It assumes matrices of one shape, each with its own B and A, and counts no biases.',
})
