'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { described, problemOf, SettingRow } from './setting-row'
import type { ReadSetting } from './setting-texts'
import type { Keeper } from './use-saving'

/** How long a field rests before what stands in it is read, in ms: `1m 1` may be on its way to `1m 10m`. */
const restMs = 700

interface TextSettingProps {
  id: string
  label: string
  /** The setting as it stands. */
  value: string
  read: (text: string) => ReadSetting
  help?: string
  isNumber?: boolean
  keeper: Keeper
}

/** What is being typed, read once it rests, on Enter, and where the field or the page is left. */
function useDraft({ id, value, read, keeper }: TextSettingProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState<string>()
  const { keep } = keeper
  const pending = useRef<string | null>(null)
  const settle = useCallback(() => {
    const text = pending.current
    pending.current = null
    if (text === null) return
    const result = read(text)
    setProblem('problem' in result ? result.problem : undefined)
    if ('problem' in result) return
    setDraft(null)
    keep(id, result.change)
  }, [id, read, keep])
  useEffect(() => {
    if (draft === null) return
    const timer = window.setTimeout(settle, restMs)
    return () => window.clearTimeout(timer)
  }, [draft, settle])
  useEffect(() => {
    window.addEventListener('pagehide', settle)
    return () => {
      window.removeEventListener('pagehide', settle)
      settle()
    }
  }, [settle])
  const type = (text: string) => {
    pending.current = text
    setDraft(text)
    if (problem && 'change' in read(text)) setProblem(undefined)
  }
  return { text: draft ?? value, problem, type, settle }
}

/** A setting that is typed. */
export function TextSetting(props: TextSettingProps) {
  const { id, label, help, isNumber = false, keeper } = props
  const { text, problem, type, settle } = useDraft(props)
  const saving = keeper.last?.name === id ? keeper.last : undefined
  const shown = problemOf(problem, saving)
  return (
    <SettingRow id={id} label={label} help={help} problem={problem} saving={saving}>
      <input
        className={isNumber ? 'input num' : 'input steps'}
        id={id}
        value={text}
        inputMode={isNumber ? 'numeric' : 'text'}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-invalid={shown ? true : undefined}
        aria-describedby={described(id, shown, help)}
        onChange={({ target }) => type(target.value)}
        onBlur={settle}
        onKeyDown={({ key }) => key === 'Enter' && settle()}
      />
    </SettingRow>
  )
}
