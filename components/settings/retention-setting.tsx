'use client'

import { useEffect, useState } from 'react'
import { percent } from '../ui/percent'
import { described, SettingRow } from './setting-row'
import { retentionEffect } from './setting-texts'
import type { Keeper } from './use-saving'

const id = 'desired-retention'
const restMs = 400

/** Desired retention as a slider, with what it does to intervals said as it moves. */
export function RetentionSetting({ value, keeper }: { value: number; keeper: Keeper }) {
  const [draft, setDraft] = useState<number | null>(null)
  const { keep, last } = keeper
  const shown = draft ?? value
  // A slider moved by keys or a finger passes many values: the one on which it rests is meant.
  useEffect(() => {
    if (draft === null) return
    const settle = () => {
      keep(id, { desiredRetention: draft })
      setDraft(null)
    }
    const timer = window.setTimeout(settle, restMs)
    window.addEventListener('pagehide', settle)
    return () => {
      window.clearTimeout(timer)
      window.removeEventListener('pagehide', settle)
    }
  }, [draft, keep])
  const help = retentionEffect(shown)
  const saving = last?.name === id ? last : undefined
  return (
    <SettingRow id={id} label="Desired retention" help={help} saving={saving}>
      <input
        type="range"
        id={id}
        min={70}
        max={99}
        value={Math.round(shown * 100)}
        aria-valuetext={percent(shown)}
        aria-describedby={described(id, undefined, help)}
        onChange={({ target }) => setDraft(Number(target.value) / 100)}
      />
      <span className="out" aria-hidden="true">
        {percent(shown)}
      </span>
    </SettingRow>
  )
}
