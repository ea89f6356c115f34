import type { ReactNode } from 'react'
import { savingWords } from './saving-words'
import type { Saving } from './use-saving'

interface SettingRowProps {
  /** Also the beginning of the ids of its help and its error. */
  id: string
  label: string
  /** The control is a group, which `<id>-label` names, and not a field. */
  isGroup?: boolean
  help?: string | undefined
  problem?: string | undefined
  /** How the last change went, where it was one of this setting. */
  saving?: Saving | undefined
  children: ReactNode
}

/** What of `problem` a row shows: what its field refuses, else what went wrong with keeping it. */
export function problemOf(problem: string | undefined, saving: Saving | undefined): string | undefined {
  const words = saving && savingWords(saving.outcome)
  return problem ?? (words?.isTrouble ? words.text : undefined)
}

/** The ids that describe a row's control: its error first. */
export const described = (id: string, problem: string | undefined, help: string | undefined): string | undefined =>
  [problem && `${id}-error`, help && `${id}-help`].filter(Boolean).join(' ') || undefined

/** A setting: label left, control right, below it what is wrong and what it does. */
export function SettingRow({ id, label, isGroup = false, help, problem, saving, children }: SettingRowProps) {
  const shown = problemOf(problem, saving)
  const isSaved = !shown && saving?.outcome === 'saved'
  return (
    <div className="set">
      {isGroup ? (
        <span className="lab" id={`${id}-label`}>
          {label}
        </span>
      ) : (
        <label htmlFor={id}>{label}</label>
      )}
      <div className="row">
        {children}
        {isSaved && (
          <span className="kept" aria-hidden="true" key={saving?.turn}>
            Saved
          </span>
        )}
      </div>
      {shown && (
        <p role="alert" className="err" id={`${id}-error`}>
          {shown}
        </p>
      )}
      {help && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  )
}
