'use client'

import { useEffect, useState } from 'react'
import { prefer, preferencesSnapshot } from '@/device/preferences'

/** For how many answers the note stays, so that it can be read. */
const longest = 3

/**
 * Whether to say that answers are kept here: after the first one of a guest's that is, and never again on another visit.
 */
export function useToldOnce(answers: number, areSaved: boolean): boolean {
  const [isTold, setTold] = useState(false)
  useEffect(() => {
    if (answers === 0 || !areSaved || preferencesSnapshot().toldAboutDevice) return
    prefer('toldAboutDevice', true)
    setTold(true)
  }, [answers, areSaved])
  return isTold && answers > 0 && answers <= longest
}
