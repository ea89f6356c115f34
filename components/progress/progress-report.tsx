import { isUnstudied, type Progress } from '@/core/statistics/progress'
import { ComingPanel } from './coming-panel'
import { DaysPanel } from './days-panel'
import { EmptyProgress } from './empty-progress'
import { ForecastPanel } from './forecast-panel'
import { headline, standfirst } from './progress-words'
import { RetentionPanel } from './retention-panel'
import { TopicsPanel } from './topics-panel'

/** All that the progress page shows: drawn on the server for a member, in the browser for a guest. */
export function ProgressReport({ progress }: { progress: Progress }) {
  if (isUnstudied(progress)) return <EmptyProgress cards={progress.cards} />
  return (
    <>
      <h1 className="big">{headline(progress)}</h1>
      <p className="standfirst">{standfirst(progress)}</p>
      <div className="cols">
        <ForecastPanel progress={progress} />
        <TopicsPanel progress={progress} />
        <RetentionPanel progress={progress} />
        <ComingPanel progress={progress} />
        <DaysPanel progress={progress} />
      </div>
    </>
  )
}
