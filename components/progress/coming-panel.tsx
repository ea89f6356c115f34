import type { Progress } from '@/core/statistics/progress'
import { BarChart } from '../charts/bar-chart'
import { DataTable } from '../charts/data-table'
import { Panel, panels } from './panel'
import { comingSentence, dayWords, shortDay } from './progress-words'

/** How many cards come due on each of the next fourteen study days. */
export function ComingPanel({ progress }: { progress: Progress }) {
  const days = progress.comingDue
  const marks = days.flatMap(({ day }, place) =>
    place === 0 ? [{ place, text: 'today' }] : place % 4 === 1 ? [{ place, text: shortDay(day) }] : [],
  )
  const says = comingSentence(progress)
  return (
    <Panel {...panels.coming} says={says}>
      <BarChart
        bars={days.map(({ day, cards }) => ({ key: day, value: cards }))}
        below={marks.filter(({ place }) => place !== 1)}
        label={`Cards due on each of the next fourteen study days. ${says}`}
      />
      <DataTable
        caption="Cards coming due"
        columns={['Study day', 'Cards']}
        rows={days.map(({ day, cards }, place) => [place === 0 ? 'Today and overdue' : dayWords(day), String(cards)])}
      />
    </Panel>
  )
}
