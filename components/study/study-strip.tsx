'use client'

import type { LogSnapshot } from '@/device/device-log'
import { trouble } from './study-words'

/** One grey line under the bar where something is wrong with the log; the card stays as it is. */
export function StudyStrip({ log }: { log: LogSnapshot }) {
  const said = trouble(log)
  return (
    <div role="status">
      {said && (
        <p className="strip">
          <span>
            <b>{said.strong}</b> {said.rest}
          </span>
        </p>
      )}
    </div>
  )
}
