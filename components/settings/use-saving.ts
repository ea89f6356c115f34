'use client'

import { useCallback, useState } from 'react'
import type { SettingsChange } from '@/core/settings'
import type { SaveOutcome, SaveSettings } from './save-settings'

/** How the last change of a setting went; `turn` tells it from the one before. */
export interface Saving {
  name: string
  outcome: SaveOutcome | 'saving'
  turn: number
}

export interface Keeper {
  last: Saving | null
  /** What is being kept, to be shown meanwhile. */
  pending: SettingsChange
  /** Keeps a change of the setting `name`. */
  keep: (name: string, change: SettingsChange) => void
}

/** Keeps changes one after another, so that the last one made is the last one kept. */
export function useSaving(save: SaveSettings): Keeper {
  const [last, setLast] = useState<Saving | null>(null)
  const [pending, setPending] = useState<SettingsChange>({})
  const [queue] = useState(() => ({ turn: 0, tail: Promise.resolve() }))
  const keep = useCallback(
    (name: string, change: SettingsChange) => {
      queue.turn += 1
      const { turn } = queue
      const show = (outcome: Saving['outcome']) =>
        setLast((shown) => (shown && shown.turn > turn ? shown : { name, outcome, turn }))
      show('saving')
      setPending((others) => ({ ...others, ...change }))
      queue.tail = queue.tail.then(async () => {
        show(await save(change))
        if (queue.turn === turn) setPending({})
      })
    },
    [queue, save],
  )
  return { last, pending, keep }
}
