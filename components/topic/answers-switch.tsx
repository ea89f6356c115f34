'use client'

import { useSyncExternalStore } from 'react'
import { type AnswersChoice, answersChoice, chooseAnswers, subscribeAnswers } from './answers-choice'

const choices = [
  { value: 'shown', label: 'Shown' },
  { value: 'hidden', label: 'Hidden' },
] as const

/** Shown or hidden: for reading, or for asking oneself. */
export function AnswersSwitch() {
  const choice = useSyncExternalStore<AnswersChoice>(subscribeAnswers, answersChoice, () => 'shown')
  return (
    <fieldset className="seg scripted">
      <legend className="vh">Answers</legend>
      {choices.map(({ value, label }) => (
        <button key={value} type="button" aria-pressed={choice === value} onClick={() => chooseAnswers(value)}>
          {label}
        </button>
      ))}
    </fieldset>
  )
}
