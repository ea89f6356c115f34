import type { CurvePoint } from '@/core/forgetting-curve'
import { forecastDays } from '@/core/statistics/forecast'
import type { Progress } from '@/core/statistics/progress'
import { DataTable } from '../charts/data-table'
import { RecallChart } from '../charts/recall-chart'
import { percent } from '../ui/percent'
import { Panel, panels } from './panel'
import { forecastLabel } from './progress-words'

const tableDays = [0, 10, 20, forecastDays]

const cells = (curve: readonly CurvePoint[]): string[] =>
  tableDays.map((day) => {
    const point = curve.find((each) => each.day === day)
    return point ? percent(point.recall) : ''
  })

/** The thirty days ahead, if nothing were reviewed any more. */
export function ForecastPanel({ progress }: { progress: Progress }) {
  const { topics, mean, desiredRetention } = progress
  const studied = topics.flatMap((topic) => topic.studied)
  const groups = topics.map((topic) => ({
    topic: topic.position,
    curves: topic.studied.map(({ forecast }) => forecast),
  }))
  return (
    <Panel {...panels.forecast}>
      <RecallChart
        groups={groups.filter(({ curves }) => curves.length > 0)}
        mean={mean}
        target={desiredRetention}
        days={forecastDays}
        label={forecastLabel(progress)}
      />
      {studied.length > 0 && (
        <DataTable
          caption="Recall over the next thirty days"
          columns={['Card', 'Today', ...tableDays.slice(1).map((day) => `${day} days`)]}
          rows={[
            ['Mean', ...cells(mean)],
            ...studied.map(({ question, forecast }): [string, ...string[]] => [question, ...cells(forecast)]),
          ]}
        />
      )}
    </Panel>
  )
}
