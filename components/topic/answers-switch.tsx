'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { subscribePreferences } from '@/device/preferences'
import { answersHidden, answersHiddenOnServer, hideAnswers } from './answers-choice'

/** Shown or hidden: for reading, or for asking oneself. */
export function AnswersSwitch() {
  const isHidden = useSyncExternalStore(subscribePreferences, answersHidden, answersHiddenOnServer)
  useEffect(() => {
    const show = () => {
      document.documentElement.dataset.answers = answersHidden() ? 'hidden' : 'shown'
    }
    show()
    return subscribePreferences(show)
  }, [])
  return (
    <fieldset className="seg scripted">
      <legend className="vh">Answers</legend>
      <button type="button" aria-pressed={!isHidden} onClick={() => hideAnswers(false)}>
        Shown
      </button>
      <button type="button" aria-pressed={isHidden} onClick={() => hideAnswers(true)}>
        Hidden
      </button>
    </fieldset>
  )
}
