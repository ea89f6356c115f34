import { incidentMetrics, parsedIncidents } from '@/core/explorables/incident-metrics'
import { plotWidth, tenth } from '../../charts/plot'
import { Block, lanes, roundAbove } from '../blocks'
import { figure, type ShownOf } from '../figure'
import { graphHeight, labelAt, linear } from '../graph'
import { counted, share, short, significant } from '../paint'
import { Timeline } from '../timeline'

type Shown = ShownOf<typeof incidentMetrics>

const three = significant(3)
const minutes = (value: number) => counted(three(value), 'minute')

/** Above this stand the names of the mean and the median, in units. */
const top = 56

/** Incidents by the length of their outage, each with its number from 1. */
const byOutage = (text: string) =>
  (parsedIncidents(text) ?? [])
    .map(({ start, detected, resolved }, at) => ({ number: at + 1, noticed: detected - start, over: resolved - start }))
    .sort((a, b) => a.over - b.over)

/** The mean and the median where there are any, the smaller first. */
const marks = (results: Shown['results']) =>
  (['median', 'mean'] as const)
    .flatMap((name) => {
      const value = results[`${name}-outage`]
      return typeof value === 'number' ? [{ name, value }] : []
    })
    .sort((a, b) => a.value - b.value)

function Outages({ values, results }: Shown) {
  const incidents = byOutage(values.incidents)
  const longest = roundAbove(incidents.at(-1)?.over ?? 60)
  const x = linear('x', [0, longest], { name: 'Minutes since it began', paint: longest < 10_000 ? three : short })
  const y = linear('y', [graphHeight, 0], { name: '', paint: three })
  const lane = lanes(incidents.length, top, graphHeight, 80)
  const told = incidents.map(({ noticed, over }) => `noticed after ${three(noticed)}, over after ${minutes(over)}`)
  const named = marks(results).map((mark) => ({ ...mark, across: x.at(mark.value) }))
  const isRight = named.every(({ across }) => across < plotWidth / 2)
  const lines = named.map((mark, index) => ({
    ...mark,
    // Whichever line a name could run into begins below that name.
    from: named.length > 1 && isRight === (index === 1) ? 26 : 0,
    side: isRight || mark.across < 160 ? ('right' as const) : ('left' as const),
  }))
  return (
    <Timeline
      label={`Outages, the shortest first: ${told.join('; ') || 'none'}.`}
      x={x}
      left={
        incidents.length > 12
          ? []
          : incidents.map(({ number }, row) => ({ at: lane.middle(row) / graphHeight, text: `no. ${number}` }))
      }
      labels={lines.map(({ name, value, from, side }) =>
        labelAt(x, y, [value, from + 13], `${name} ${three(value)}`, { side, strong: name === 'mean' }),
      )}
    >
      {incidents.map(({ number, noticed, over }, row) => (
        <g key={number}>
          <Block x={x} span={[0, noticed]} top={lane.top(row)} height={lane.height} tone="pale" />
          <Block x={x} span={[noticed, over]} top={lane.top(row)} height={lane.height} />
        </g>
      ))}
      {lines.map(({ name, across, from }) => (
        <path
          key={name}
          className={name === 'mean' ? 'other' : 'bound'}
          d={`M${tenth(across)} ${from}V${graphHeight}`}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </Timeline>
  )
}

function saying({ values, results }: Shown): string {
  const { mttd, 'mean-outage': mean, 'median-outage': median } = results
  const incidents = byOutage(values.incidents)
  const longest = incidents.at(-1)
  if (typeof mean !== 'number' || typeof median !== 'number' || typeof mttd !== 'number' || !longest)
    return 'Nobody noticed an incident. That is not the same as none.'
  const unnoticed = mean > 0 ? `, ${share(mttd / mean)} of it before anybody noticed` : ''
  if (incidents.length === 1) return `The one outage lasted ${minutes(mean)}${unnoticed}.`
  const part = longest.over / mean / incidents.length
  const isAlike = Math.abs(mean - median) <= 0.2 * mean
  const rest = isAlike
    ? `The median, ${minutes(median)}, says much the same.`
    : median > mean
      ? `But at least half last ${minutes(median)} or longer.`
      : `But half are over within ${minutes(median)}: no. ${longest.number} alone is ${share(part)} of all outage.`
  return `An outage lasts ${minutes(mean)} on average${unnoticed}. ${rest}`
}

export const incidentMetricsFigure = figure({
  spec: incidentMetrics,
  title: 'From start to noticed to over',
  guess: {
    question: 'Suppose that nobody had noticed the third incident. How long would the mean outage seem to be?',
    setting: { incidents: '0/12/50,0/3/20' },
    key: 'mean-outage',
    answer: {
      kind: 'choice',
      options: [
        [103.3, '103 minutes still'],
        [150, '150 minutes'],
        [70, '70 minutes'],
        [35, '35 minutes'],
      ],
    },
  },
  Picture: Outages,
  says: saying,
  results: [
    { key: 'mttd', name: 'MTTD', unit: 'minutes', paint: three },
    { key: 'mttr', name: 'MTTR, from detection', unit: 'minutes', paint: three },
    { key: 'mean-outage', name: 'Outage, mean', unit: 'minutes', paint: three },
    { key: 'median-outage', name: 'Outage, median', unit: 'minutes', paint: three },
    { key: 'cfr', name: 'Change failure rate', paint: share },
  ],
  assumes:
    'Pale: not noticed yet. Full colour: being repaired. Line: the mean; dotted: the median. The shortest outage stands on top. It counts only incidents that were noticed, and time to recovery from detection on; no more deployments can fail than there were.',
})
