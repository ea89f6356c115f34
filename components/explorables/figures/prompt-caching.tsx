import { costs, promptCaching } from '@/core/explorables/prompt-caching'
import { figure, type ShownOf } from '../figure'
import { Across, Curve, Dot, Graph, labelAt, linear, logarithmic, type Point, steps } from '../graph'
import { counted, dollars, share, short, whole } from '../paint'

type Setting = ShownOf<typeof promptCaching>['values']

const usual = 10_000
const mostCalls = promptCaching.inputs.calls.max

const isNoise = (value: number) => Math.abs(value) < 1e-9

/** What so many calls cost with caching, for each dollar without. */
function ratio(setting: Setting, calls: number): number {
  const { uncached, cached } = costs({ ...setting, calls })
  return uncached > 0 ? cached / uncached : 1
}

const line = (setting: Setting, extent: readonly [number, number]): Point[] =>
  steps(extent, 100, 'log').map((calls) => [calls, ratio(setting, calls)])

/** Axes that hold all calls and ratios there are, and stay as they are while they do. */
function axes(setting: Setting) {
  const from = promptCaching.run(setting)['break-even-calls']
  const isUsual = Math.max(setting.calls, typeof from === 'number' ? from : 0) <= usual
  const extent = [1, isUsual ? usual : mostCalls] as const
  const most = Math.max(...[1, setting.calls, usual].map((calls) => ratio(setting, calls)))
  const top = most <= 2 ? 2 : 6
  const x = logarithmic('x', extent, { name: 'Calls', paint: isUsual ? whole : short })
  return { extent, top, x, y: linear('y', [0, top], { name: 'Input bill, without caching = 100%', paint: share }) }
}

/** Where the names of both lines stand: apart from each other, and within the figure. */
function names(setting: Setting) {
  const { top, x, y } = axes(setting)
  const at = 250
  const part = ratio(setting, at)
  if (isNoise(part - 1)) return [labelAt(x, y, [at, 1], 'with caching or without', { side: 'above', strong: true })]
  const isAbove = part < 0.125 * top || (part > 1 && part < 0.85 * top)
  return [
    labelAt(x, y, [at, part], 'with caching', { side: isAbove ? 'above' : 'below', strong: true }),
    labelAt(x, y, [at, 1], 'without caching', { side: part < 1 ? 'above' : 'below' }),
  ]
}

/** What all calls cost with caching, against without. */
function bill({ values: { calls }, results: { saving } }: ShownOf<typeof promptCaching>): string {
  const all = calls === 1 ? 'One call costs' : `${whole(calls)} calls cost`
  if (isNoise(saving)) return `${all} the same with caching as without.`
  return `${all} ${share(Math.abs(saving))} ${saving < 0 ? 'more' : 'less'} with caching than without.`
}

/** From which call on caching is worth its price; with so many calls it may yet cost as much as going without. */
const pays = (setting: Setting, from: number): string =>
  isNoise(1 - ratio(setting, from))
    ? `From call ${whole(from)} on it costs no more.`
    : `It pays from call ${whole(from)} on.`

function saying(shown: ShownOf<typeof promptCaching>): string {
  const { prefix, minimum, gap, lifetime } = shown.values
  const from = shown.results['break-even-calls']
  if (prefix === 0) return 'The calls share nothing, so there is nothing to cache.'
  if (prefix < minimum)
    return `A prefix of ${counted(whole(prefix), 'token')} is ${whole(minimum - prefix)} below the least that is cached: nothing changes.`
  if (gap > lifetime) return `Each call comes after the prefix is gone, and pays for writing it again. ${bill(shown)}`
  return `${from === 'never' ? 'It never pays.' : pays(shown.values, Number(from))} ${bill(shown)}`
}

export const promptCachingFigure = figure({
  spec: promptCaching,
  title: 'When writing a prefix pays',
  guess: {
    question:
      'Now ten minutes lie between the calls, and the prefix is kept for five. What does caching do to the bill?',
    setting: { gap: 10 },
    key: 'saving',
    answer: {
      kind: 'choice',
      options: [
        [0.86, 'Cuts it by 86%'],
        [0.43, 'Cuts it by half that'],
        [0, 'Changes nothing'],
        [-0.24, 'Adds 24%'],
      ],
    },
  },
  Picture: ({ values, results, start }) => {
    const { extent, top, x, y } = axes(values)
    const from = results['break-even-calls']
    const here: Point = [values.calls, ratio(values, values.calls)]
    return (
      <Graph
        label={`The input bill with caching as a share of the bill without, over the number of calls: ${share(ratio(values, 1))} at 1, ${share(ratio(values, 10))} at 10 and, where the dot is, ${share(here[1])} at ${whole(values.calls)}.`}
        x={x}
        y={y}
        labels={[
          ...names(values),
          ...(typeof from === 'number' && from > 1 && from <= extent[1]
            ? [
                labelAt(x, y, [from, 0.9 * top], `pays from call ${whole(from)} on`, {
                  side: from > 100 ? 'left' : 'right',
                }),
              ]
            : []),
        ]}
      >
        <Curve x={x} y={y} points={line(start.values, extent)} kind="before" />
        <Curve x={x} y={y} points={extent.map((calls): Point => [calls, 1])} kind="other" />
        {typeof from === 'number' && from <= extent[1] && <Across x={[x, from]} />}
        <Curve x={x} y={y} points={line(values, extent)} />
        <Dot x={x} y={y} at={here} />
      </Graph>
    )
  },
  says: saying,
  results: [
    { key: 'uncached', name: 'Without caching', paint: dollars },
    { key: 'cached', name: 'With caching', paint: dollars },
    { key: 'saving', name: 'Saved', paint: share },
    { key: 'hit-rate', name: 'Calls that read', paint: share },
    { key: 'break-even-calls', name: 'Pays from', unit: 'calls on', paint: whole },
  ],
  assumes:
    'Pale: before anything was moved. Dot: your calls. It counts input alone, every call begins with the same prefix, and each read renews its lifetime. Prices as of 25 November 2026, at first Claude Sonnet 4.6’s; for an hour writing costs 2 times the price.',
})
