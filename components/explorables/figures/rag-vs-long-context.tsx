import { evenCorpus, questionCosts, ragVsLongContext } from '@/core/explorables/rag-vs-long-context'
import { figure, type ShownOf } from '../figure'
import { Across, type Axis, Curve, Dot, Graph, labelAt, logarithmic, type Point, steps } from '../graph'
import { counted, dollars, share, short, significant, whole } from '../paint'

type Shown = ShownOf<typeof ragVsLongContext>

const three = significant(3)
const extent = [1e3, 1e8] as const
const x = logarithmic('x', extent, { name: 'Tokens in the corpus', paint: short, ticks: [1e3, 1e5, 1e7] })

/** The axis of dollars, a power of ten higher for each of the price, so that all that is usual has a place on it. */
function dollarAxis(price: number) {
  const unit = 10 ** Math.max(-1, Math.floor(Math.log10(price)))
  const ticks = [0.01 * unit, unit, 100 * unit]
  const paint = (value: number) => `$${three(value)}`
  return logarithmic('y', [1e-4 * unit, 200 * unit], { name: 'Dollars a question', paint, ticks })
}

const cost = ({ values }: Shown, all: number) =>
  questionCosts(all, values.chunks * values['chunk-size'], values.question, values.price, values['cache-read'])

/** The largest corpus that fits, of those drawn. */
const largest = ({ values: { window, question } }: Shown) => Math.min(extent[1], window * 1000 - question)

/** What each way costs over the size of the corpus, to the last that fits. */
function line(shown: Shown, way: keyof ReturnType<typeof cost>): Point[] {
  const last = way === 'rag' ? extent[1] : largest(shown)
  return last < extent[0] ? [] : steps([extent[0], last], 80, 'log').map((all) => [all, cost(shown, all)[way]])
}

const chunksOf = (count: number) => counted(whole(count), 'chunk')

/** Names at the lines: where those of the whole corpus end, or further left where there is no room. */
function names(shown: Shown, y: Axis) {
  const end = largest(shown)
  const isFar = end > 1.5e6
  const [longAt, cachedAt] = isFar ? [end / 4, end / 40] : [end, end]
  const { long } = cost(shown, longAt)
  const { cached } = cost(shown, cachedAt)
  const { rag } = cost(shown, 2e7)
  const side = cached < rag && cached > rag / 30 ? 'above' : 'below'
  const few = labelAt(x, y, [2e7, rag], chunksOf(shown.values.chunks), { strong: true, side })
  const isOne = long < 2.7 * cost(shown, longAt).cached
  const all = labelAt(x, y, [longAt, long], isOne ? 'all, cached or not' : 'all of it', {
    side: isFar ? 'left' : 'right',
  })
  if (end < extent[0]) return [few]
  if (isOne) return [few, all]
  const hasAll = Math.abs(Math.log(long / rag)) > 0.3
  return [few, ...(hasAll ? [all] : []), labelAt(x, y, [cachedAt, isFar ? cached * 0.6 : cached], 'all, cached')]
}

function Costs({ start, ...shown }: Shown & { start: Shown }) {
  const all = shown.values.corpus * 1000
  const here = cost(shown, all)
  const fits = shown.results.fits === 'yes'
  const y = dollarAxis(shown.values.price)
  return (
    <Graph
      label={`Dollars a question over the tokens in the corpus, both by ratios. At ${short(all)} tokens: ${dollars(here.rag)} with chunks, ${fits ? `${dollars(here.long)} with all of it, ${dollars(here.cached)} with all of it cached` : 'and all of it does not fit'}.`}
      x={x}
      y={y}
      labels={names(shown, y)}
    >
      <Curve x={x} y={y} points={line(start, 'rag')} kind="before" />
      <Across x={[x, shown.values.window * 1000]} />
      <Curve x={x} y={y} points={line(shown, 'long')} kind="other" />
      <Curve x={x} y={y} points={line(shown, 'cached')} kind="other" />
      <Curve x={x} y={y} points={line(shown, 'rag')} />
      {fits && <Dot x={x} y={y} at={[all, here.long]} kind="other" />}
      {fits && <Dot x={x} y={y} at={[all, here.cached]} kind="other" />}
      <Dot x={x} y={y} at={[all, here.rag]} />
    </Graph>
  )
}

const times = (ratio: number) => (three(ratio) === '1' ? 'as much' : `${three(ratio)} times as much`)

function saying(shown: Shown): string {
  const { corpus, window, chunks, 'chunk-size': size, 'cache-read': cacheRead } = shown.values
  const { fits, ratio } = shown.results
  const { rag, cached } = cost(shown, corpus * 1000)
  const few = chunksOf(chunks)
  if (fits !== 'yes' || typeof ratio !== 'number')
    return `${short(corpus * 1000)} tokens do not fit into the window at any price; with ${few} a question costs ${dollars(rag)}.`
  const warm = cached < rag ? `only ${share(cached / rag)}` : times(cached / rag)
  const even = evenCorpus(chunks * size, cacheRead)
  const reach = even !== null && even < window * 1000 ? `Up to ${short(even)} tokens` : 'As far as this window reaches'
  const until = cacheRead < 1 ? ` ${reach}, the cache is cheaper.` : ''
  return `All of it costs ${times(ratio)} as ${few}; from a warm cache, ${warm}.${until}`
}

export const ragVsLongContextFigure = figure({
  spec: ragVsLongContext,
  title: 'A few chunks, or all of it',
  guess: {
    question:
      'A small corpus: 20 thousand tokens, read whole from a warm cache. What does a question cost, where ten chunks cost $0.0153?',
    setting: { corpus: 20 },
    key: 'cached-cost',
    answer: {
      kind: 'choice',
      options: [
        [0.06, '$0.06, four times as much'],
        [0.023, '$0.023, half as much again'],
        [0.0153, 'The same'],
        [0.0063, '$0.0063, less than half'],
      ],
    },
  },
  Picture: Costs,
  says: saying,
  results: [
    { key: 'rag-cost', name: 'With chunks', unit: 'a question', paint: dollars },
    { key: 'long-cost', name: 'With all of it', unit: 'a question', paint: dollars },
    { key: 'cached-cost', name: 'All of it, cached', unit: 'a question', paint: dollars },
    { key: 'rag-tokens', name: 'Tokens with chunks', paint: whole },
    { key: 'long-tokens', name: 'Tokens of all', paint: whole },
    { key: 'fits', name: 'All of it fits', paint: whole },
    { key: 'ratio', name: 'All against chunks', unit: 'times', paint: three },
    { key: 'daily-saving', name: 'Saved by chunks', unit: 'a day', paint: dollars },
  ],
  assumes:
    'Pale: chunks before anything was moved. Dotted: the end of the window. It counts input tokens alone, not the search or the answer, and a cache that is warm. Prices as of 25 November 2026, at first Claude Sonnet 4.6’s.',
})
