import { stepCompounding } from '@/core/explorables/step-compounding'
import { figure, type ShownOf } from '../figure'
import { Across, Curve, Dot, Graph, linear, logarithmic, type Point, steps as spaced } from '../graph'
import { LineKey } from '../line-key'
import { counted, share, short, significant, whole } from '../paint'

const three = significant(3)

const most = 1000
const x = logarithmic('x', [1, most], { name: 'Steps', paint: whole })
const y = linear('y', [0, 1], { name: 'Tasks that get through', paint: share, ticks: [0, 0.25, 0.5, 0.75, 1] })

const painted = (count: number) => (count < 10_000 ? whole : short)(count)
const stepsOf = (count: number) => counted(painted(count), 'step')
const survival = (step: number) => spaced([1, most], 90, 'log').map((count): Point => [count, step ** count])

/** What the checks and retries do, or why they do nothing. */
function help({ p, steps, catch: noticed, retries }: ShownOf<typeof stepCompounding>['values'], tries: number) {
  if (noticed === 0) return 'No failure is noticed, so nothing is tried again.'
  if (retries === 0) return 'Noticing a failure does nothing without a retry.'
  const more = three(tries) === three(steps) ? 'hardly another try' : `${three(tries)} tries instead of ${whole(steps)}`
  return `If no failure were noticed it would be ${share(p ** steps)}; catching them takes ${more}.`
}

export const stepCompoundingFigure = figure({
  spec: stepCompounding,
  title: 'How steps compound',
  guess: {
    question:
      'Ten steps, 95% a try. Now 80% of the failures are noticed and tried again, up to twice. How many tasks get through?',
    setting: { catch: 0.8, retries: 2 },
    key: 'task-success',
    answer: { kind: 'number', min: 0, max: 1, step: 0.01, paint: share },
  },
  Picture: ({ values, results, guess }) => {
    const { p, steps } = values
    const step = results['step-success']
    const half = results['steps-at-half']
    const isOnAxis = typeof half === 'number' && half >= 1 && half <= most
    return (
      <>
        <LineKey
          lines={[
            {
              kind: 'main',
              name: 'With checks',
              key: 'task-success',
              value: results['task-success'],
              paint: share,
            },
            { kind: 'other', name: 'Without checks', value: p ** steps, paint: share },
            { kind: 'bound', name: 'Steps to half', key: 'steps-at-half', value: half, paint: painted },
          ]}
        />
        <Graph
          label={`The share of tasks that get through, over 1 to ${whole(most)} steps by ratios: it falls from ${share(step)} at one step. After ${stepsOf(steps)} it is ${share(results['task-success'])}, without checks ${share(p ** steps)}; it is below half after ${typeof half === 'number' ? stepsOf(half) : 'no number of steps'}.`}
          x={x}
          y={y}
        >
          <Across x={[x, steps]} kind="before" />
          <Across y={[y, 0.5]} />
          {guess !== null && <Across y={[y, guess]} kind="guess" />}
          {isOnAxis && <Curve x={x} y={y} points={[step ** half, 0].map((part): Point => [half, part])} kind="bound" />}
          <Curve x={x} y={y} points={survival(p)} kind="other" />
          <Curve x={x} y={y} points={survival(step)} />
          <Dot x={x} y={y} at={[steps, p ** steps]} kind="other" />
          <Dot x={x} y={y} at={[steps, results['task-success']]} />
        </Graph>
      </>
    )
  },
  says: ({ values, results }) => {
    const { p, steps } = values
    const half = results['steps-at-half']
    if (results['step-success'] === 1) return 'No step fails, so no task does, however long it is.'
    if (p === 0) return 'No try ever succeeds, so no task does.'
    const all = results['task-success']
    const through = `${all < 5e-5 ? 'Practically none' : share(all)} of the tasks get through ${stepsOf(steps)}`
    const then =
      half === 0
        ? 'not even one step leaves half of them'
        : `beyond ${typeof half === 'number' ? stepsOf(half) : half} fewer than half would`
    return `${through}; ${then}. ${help(values, results.attempts)}`
  },
  results: [
    { key: 'step-success', name: 'A step succeeds', paint: share },
    { key: 'attempts', name: 'Tries in a task', paint: three },
  ],
  assumes:
    'Dotted: the most steps that at least half of the tasks get through. Thick dots: your guess. It assumes steps that do not depend on each other, and that a failure which nobody notices spoils the task.',
})
