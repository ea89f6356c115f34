import { generations, modelCollapse } from '@/core/explorables/model-collapse'
import { Plot, plotWidth } from '../../charts/plot'
import { BellRow, baseOf, bellOver, rows, x } from '../bells'
import { figure, type ShownOf } from '../figure'
import { graphHeight } from '../graph'
import { counted, share, significant, whole } from '../paint'

const three = significant(3)

type Shown = ShownOf<typeof modelCollapse>

/** The first generation, the last, and some between, and what their models are expected to be. */
function chosen({ samples, real, generations: last }: Shown['values']) {
  const models = generations(samples, real, last)
  const picked = Array.from({ length: rows }, (_, row) => Math.round((row * last) / (rows - 1)))
  return [...new Set(picked)].flatMap((generation) => {
    const model = models[generation]
    return model ? [{ generation, model }] : []
  })
}

function Picture({ values, results, guess }: Shown & { guess: number | null }) {
  const all = chosen(values)
  const last = all.length - 1
  return (
    <div className="graph">
      <p className="axis-name ends" aria-hidden="true">
        <span>Generation</span>
        <span>Spread</span>
      </p>
      <Plot
        label={`Bell curves of ${all.length} generations, from the real data to generation ${values.generations}, whose spread is ${share(results.spread)} of the real and whose centre is expected ${three(results.drift)} off.`}
        height={graphHeight}
        left={all.map(({ generation }, row) => ({
          at: (baseOf(row) - 7) / graphHeight,
          text: whole(generation),
          strong: row === last,
        }))}
        below={x.ticks.map((value) => ({ at: x.at(value) / plotWidth, text: x.paint(value) }))}
        labels={all.map(({ model }, row) => ({
          x: 1,
          y: (baseOf(row) - 11) / graphHeight,
          text: share(Math.sqrt(model.variance)),
          side: 'left',
          strong: row === last,
        }))}
      >
        {all.map(({ generation, model }, row) => (
          <BellRow key={generation} row={row} model={model} isLast={row === last} />
        ))}
        {guess !== null && (
          <path className="curve guess" d={bellOver(last, guess ** 2)} vectorEffect="non-scaling-stroke" />
        )}
      </Plot>
      <p className="axis-name x" aria-hidden="true">
        {x.name}
      </p>
    </div>
  )
}

export const modelCollapseFigure = figure({
  spec: modelCollapse,
  title: 'Models that learn from models',
  guess: {
    question: 'Let a tenth of each generation’s points be real. What share of its spread is left after 50?',
    setting: { real: 0.1 },
    key: 'spread',
    answer: { kind: 'number', min: 0, max: 1, step: 0.01, paint: share },
  },
  Picture,
  says: ({ values, results }) => {
    const { generations: last, samples, real } = values
    if (last === 0) return 'Before the first model there is only the real data.'
    const now = `After ${counted(whole(last), 'generation')} of ${whole(samples)} points, ${share(results.spread)} of the spread is left`
    const end = `and its centre is typically ${three(results.drift)} off`
    const later =
      real === 0
        ? results['half-life'] === 'never'
          ? 'With no real data the rest goes too, slowly.'
          : `Half of the variance is gone by generation ${whole(Number(results['half-life']))}, and in the end all.`
        : `The real data holds it at ${share(Math.sqrt(results.limit))} in the end.`
    return `${now}, ${end}. ${later}`
  },
  results: [
    { key: 'spread', name: 'Spread, of the real', paint: share },
    { key: 'variance', name: 'Variance', paint: three },
    { key: 'drift', name: 'Centre off by', paint: three },
    { key: 'half-life', name: 'Half the variance by', paint: whole },
    { key: 'limit', name: 'Variance in the end', paint: three },
  ],
  assumes:
    'Pale outline: the real data. Thick: how far the centre has typically moved. All bells are drawn equally high. Each model is a bell curve fitted to its points. These are expectations over many runs; a single run is rougher.',
})
