import type { Progress } from '@/core/statistics/progress'
import { BarChart } from '../charts/bar-chart'
import { DataTable } from '../charts/data-table'
import { Panel, panels } from './panel'
import { daysSentence, dayWords, shortDay } from './progress-words'

const minutes = (ms: number) => Math.round(ms / 6_000) / 10

/** Reviews and time on each of the last thirty study days. */
export function DaysPanel({ progress: { days } }: { progress: Progress }) {
  const below = [0, 10, 20].flatMap((place) => {
    const day = days[place]?.day
    return day ? [{ place, text: shortDay(day) }] : []
  })
  const marks = [...below, { place: days.length - 1, text: 'today' }]
  return (
    <Panel {...panels.days} wide says={daysSentence(days)}>
      <div className="both">
        <div>
          <h3>Reviews</h3>
          <BarChart
            bars={days.map(({ day, reviews }) => ({ key: day, value: reviews }))}
            below={marks}
            label={`Reviews on each of the last ${days.length} study days, at most ${Math.max(...days.map(({ reviews }) => reviews))} a day.`}
          />
        </div>
        <div>
          <h3>Minutes</h3>
          <BarChart
            bars={days.map(({ day, durationMs }) => ({ key: day, value: minutes(durationMs) }))}
            below={marks}
            label={`Minutes of answering on each of the last ${days.length} study days, at most ${Math.max(...days.map(({ durationMs }) => minutes(durationMs)))} a day.`}
          />
        </div>
      </div>
      <DataTable
        caption="Reviews and minutes a day"
        columns={['Study day', 'Reviews', 'Minutes']}
        rows={days.map(({ day, reviews, durationMs }) => [
          dayWords(day),
          String(reviews),
          minutes(durationMs).toFixed(1),
        ])}
      />
    </Panel>
  )
}
