import { bell, nf4Levels, nf4Quantization, quantized } from '@/core/explorables/nf4-quantization'
import { Plot, plotWidth, tenth } from '../../charts/plot'
import { figure, type ShownOf } from '../figure'
import { linear, pathOf, steps } from '../graph'
import { Output } from '../output'
import { significant } from '../paint'

const three = significant(3)

type Shown = ShownOf<typeof nf4Quantization>

const height = 300
/** Where the levels stand, and where the weights that fall to them. */
const [base, floor] = [165, 262]

const x = linear('x', [-1.12, 1.12], { name: '', paint: three })
const y = { ...linear('y', [0, 1], { name: '', paint: three }), at: (part: number) => base - part * (base - 8) }

const curve = pathOf(
  x,
  y,
  steps([-1.12, 1.12], 80).map((value) => [value, bell(value)]),
)
const left = Object.entries({ levels: base, weights: floor }).map(([text, at]) => ({ at: at / height, text }))
const level = (code: number) => x.at(nf4Levels[code] ?? 0)

function Picture({ values: { block }, results }: Shown) {
  const { absmax, codes } = results
  const weights = quantized(block).map(({ weight, code }) => ({
    from: x.at(absmax > 0 ? weight / absmax : 0),
    to: level(code),
    code,
  }))
  const used = new Set(weights.map(({ code }) => code))
  return (
    <div className="graph">
      <Plot
        label={`A bell curve with the 16 levels of NF4 under it, close together at 0 and far apart at the ends, and ${block.length} weights that go to the levels nearest to them: ${codes}, counted from 0.`}
        height={height}
        left={left}
        below={(absmax > 0 ? [-1, 0, 1] : [0]).map((part) => ({
          at: x.at(part) / plotWidth,
          text: three(part * absmax),
        }))}
      >
        <path className="area wash" d={`${curve}V${base}H0Z`} />
        {nf4Levels.map((value, code) => (
          <path
            key={value}
            className={used.has(code) ? 'stem main' : 'stem other'}
            d={`M${tenth(level(code))} ${base}V${tenth(y.at(bell(value)))}`}
            vectorEffect="non-scaling-stroke"
          />
        ))}
        <path className="curve other" d={curve} vectorEffect="non-scaling-stroke" />
        <path className="ax" d={`M0 ${base}H${plotWidth}M0 ${floor}H${plotWidth}`} vectorEffect="non-scaling-stroke" />
        <path
          className="curve other"
          d={weights.map(({ from, to }) => `M${tenth(from)} ${floor}L${tenth(to)} ${base}`).join('')}
          vectorEffect="non-scaling-stroke"
        />
        <path
          className="dot main"
          d={weights.map(({ from }) => `M${tenth(from)} ${floor}h0`).join('')}
          vectorEffect="non-scaling-stroke"
        />
      </Plot>
      <p className="codes">
        Codes, 0 to 15:{' '}
        <Output name="codes" value={codes}>
          {codes.split(',').join(', ')}
        </Output>
      </p>
    </div>
  )
}

export const nf4QuantizationFigure = figure({
  spec: nf4Quantization,
  title: 'Sixteen levels for a block',
  guess: {
    question: 'Let the 0.9 be 9. How many of the other seven weights are then read back as 0?',
    setting: { block: [0.12, -0.45, 0.03, 9, -0.2, 0.31, -0.07, 0.55] },
    key: 'codes',
    answer: {
      kind: 'choice',
      options: [
        ['none', 'None'],
        ['two', 'Two'],
        ['7,6,7,15,7,7,7,8', 'Five'],
        ['all', 'All'],
      ],
    },
  },
  Picture,
  says: ({ values: { block }, results }) => {
    const { absmax } = results
    if (absmax === 0) return 'All weights are 0, and 0 is one of the levels: nothing is lost.'
    const lost = quantized(block).filter(({ weight, nf4 }) => weight !== 0 && nf4 === 0).length
    const read =
      lost === 0 ? 'none of the weights is' : `${lost} of ${block.length} weights ${lost === 1 ? 'is' : 'are'}`
    const [nf4, int4] = [results['nf4-rms'], results['int4-rms']]
    if (nf4 === 0)
      return `The largest magnitude, ${three(absmax)}, sets the scale, and all weights are read back exactly.`
    const times = three(int4 / nf4)
    const beside =
      int4 === 0
        ? 'INT4’s even steps would lose nothing here.'
        : `With INT4’s even steps the error would be ${times === '1' ? '' : `${times} times `}as large.`
    return `The largest magnitude, ${three(absmax)}, sets the scale: ${read} rounded to 0. ${beside}`
  },
  results: [
    { key: 'absmax', name: 'Scale of the block', paint: three },
    { key: 'nf4-rms', name: 'Error, NF4', unit: 'rms', paint: three },
    { key: 'int4-rms', name: 'Error, INT4', unit: 'rms', paint: three },
    { key: 'largest-error', name: 'Largest error, NF4', paint: three },
    { key: 'bits-per-weight', name: 'With the scales', unit: 'bits a weight', paint: three },
  ],
  assumes:
    'Each weight goes to the level nearest to it. Coloured: the levels that are used. The bell is the spread of weights that the levels are made for; the size of a block counts for the bits alone.',
})
