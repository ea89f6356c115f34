'use client'

import { useEffect, useState } from 'react'
import type { LogSnapshot } from '@/device/device-log'
import { prefer, preferencesSnapshot } from '@/device/preferences'
import { trouble } from './study-words'

/** Told once, after the first answer: where the answers live. */
function useToldOnce(reviews: number): boolean {
  const [isTold, setTold] = useState(false)
  useEffect(() => {
    if (reviews === 0 || preferencesSnapshot().toldAboutDevice) return
    prefer('toldAboutDevice', true)
    setTold(true)
  }, [reviews])
  // It stays for the first few answers, so that it can be read, and is not said again.
  return isTold && reviews < 4
}

/** One grey line under the bar, where there is something to say; nothing else moves. */
export function StudyStrip({ log, reviews }: { log: LogSnapshot; reviews: number }) {
  const told = useToldOnce(reviews)
  const said =
    trouble(log) ??
    (told ? { strong: 'Kept on this device.', rest: 'Your answers stay in this browser, without an account.' } : null)
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
