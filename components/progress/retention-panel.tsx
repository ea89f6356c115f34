import type { Progress } from '@/core/statistics/progress'
import { matureDays, type Recalled } from '@/core/statistics/retention'
import { PlainTable } from '../charts/data-table'
import { percent } from '../ui/percent'
import { Panel, panels } from './panel'

/** A share in percent with one decimal, never rounded up to all or down to none. */
export function exactPercent({ reviews, recalled }: Recalled): string {
  if (reviews === 0) return 'none yet'
  const tenths = Math.round((1000 * recalled) / reviews)
  const kept = recalled === reviews ? 1000 : recalled === 0 ? 0 : Math.min(999, Math.max(1, tenths))
  return `${(kept / 10).toFixed(1)}%`
}

/** True retention of the last thirty study days beside the desired one. */
export function RetentionPanel({ progress: { retention, desiredRetention } }: { progress: Progress }) {
  const row = (name: string, recalled: Recalled): [string, ...string[]] => [
    name,
    String(recalled.reviews),
    exactPercent(recalled),
    percent(desiredRetention),
  ]
  return (
    <Panel {...panels.retention}>
      <PlainTable
        caption="True retention"
        columns={['Interval', 'Reviews', 'Recalled', 'Target']}
        rows={[
          row(`Young, under ${matureDays} days`, retention.young),
          row(`Mature, ${matureDays} days and more`, retention.mature),
          row('Both', retention.all),
        ]}
      />
    </Panel>
  )
}
