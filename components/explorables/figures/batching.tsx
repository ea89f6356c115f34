import { batching, schedule } from '@/core/explorables/batching'
import { mean } from '@/core/explorables/numbers'
import { Block, inRows, lanes, roundAbove } from '../blocks'
import { figure, type ShownOf } from '../figure'
import { Across, graphHeight, linear } from '../graph'
import { counted, share, significant, whole } from '../paint'
import { Timeline } from '../timeline'

const three = significant(3)
const orNone = (count: number) => (count === 0 ? 'none' : three(count))
const steps = (count: number) => counted(three(count), 'step')
const many = (count: number, of: string) => counted(String(count), of)

/** Where the slots end, and the queue below them begins, in units. */
const slotsEnd = 196
const queueTop = 214

function Slots({ values, results }: ShownOf<typeof batching>) {
  const served = schedule(values)
  const waiting = inRows(
    served.filter(({ arrival, start }) => start > arrival).map(({ arrival, start }) => [arrival, start]),
  )
  const at = (policy: typeof values.policy) => batching.run({ ...values, policy }).makespan
  const most = roundAbove(Math.max(at('static'), at('dynamic'), at('continuous')))
  const x = linear('x', [0, most], { name: 'Steps', paint: whole, isCounted: true })
  const slots = lanes(values.slots, 0, slotsEnd, 48)
  const rows = lanes(Math.max(...waiting.map(({ row }) => row + 1), 0), queueTop, graphHeight, 20)
  const named = values.slots > 8 ? [0, values.slots - 1] : Array.from({ length: values.slots }, (_, slot) => slot)
  return (
    <Timeline
      label={`${many(served.length, 'request')} in ${many(values.slots, 'slot')} over ${steps(results.makespan)}; ${waiting.length} of them had to wait for a slot. Slots make tokens ${share(results.utilization)} of the time.`}
      x={x}
      left={[
        ...named.map((slot) => ({ at: slots.middle(slot) / graphHeight, text: `slot ${slot + 1}` })),
        { at: (queueTop + 10) / graphHeight, text: 'waiting' },
      ]}
    >
      {Array.from({ length: values.slots }, (_, slot) => (
        <Block
          key={slots.top(slot)}
          x={x}
          span={[0, results.makespan]}
          top={slots.top(slot)}
          height={slots.height}
          tone="wash"
        />
      ))}
      {served.map(({ slot, start, done, end }) => (
        <g key={`${slot} ${start}`}>
          {end > done && <Block x={x} span={[done, end]} top={slots.top(slot)} height={slots.height} tone="pale" />}
          <Block x={x} span={[start, done]} top={slots.top(slot)} height={slots.height} />
        </g>
      ))}
      {waiting.map(({ row, span }) => (
        <Block key={`${row} ${span[0]}`} x={x} span={span} top={rows.top(row)} height={rows.height} tone="pale" />
      ))}
      {values.policy !== 'continuous' && <Across x={[x, at('continuous')]} />}
    </Timeline>
  )
}

export const batchingFigure = figure({
  spec: batching,
  title: 'When a request gets on, and off',
  guess: {
    question: 'The same eight requests in static batches of four: how long does an answer take on average?',
    setting: { policy: 'static' },
    key: 'mean-latency',
    answer: {
      kind: 'choice',
      options: [
        [5.375, 'As long'],
        [7, 'A third longer'],
        [12.5, 'More than twice as long'],
        [21.5, 'Four times as long'],
      ],
    },
  },
  Picture: Slots,
  says: ({ values, results }) => {
    const served = schedule(values)
    const waits = orNone(mean(served.map(({ arrival, start }) => start - arrival)))
    const held = orNone(mean(served.map(({ done, end }) => end - done)))
    const own = three(mean(values.lengths))
    const parts = `An answer takes ${steps(results['mean-latency'])} on average: ${waits} before it has a slot, ${own} for its tokens`
    return values.policy === 'continuous'
      ? `${parts}, and it leaves with the last of them.`
      : `${parts}, ${held} until the longest of its batch is done.`
  },
  results: [
    { key: 'mean-latency', name: 'An answer, on average', unit: 'steps', paint: three },
    { key: 'first-latency', name: 'The first request', unit: 'steps', paint: three },
    { key: 'max-latency', name: 'The slowest', unit: 'steps', paint: three },
    { key: 'makespan', name: 'All are back after', unit: 'steps', paint: whole },
    { key: 'throughput', name: 'Throughput', unit: 'tokens per step', paint: three },
    { key: 'utilization', name: 'Slots in use', paint: share },
  ],
  assumes:
    'Full colour: a token each step. Pale: a request waits, for a slot or for the longest of its batch. Grey: an empty slot. Dotted: when continuous batching would be done. A step takes equally long however full it is, and prefill takes none. The last batch goes with fewer, if no more come.',
})
