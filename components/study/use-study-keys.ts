'use client'

import { useEffect } from 'react'
import type { Rating } from '@/core/review-log'

export interface StudyKeys {
  /** Without a card in front the keys that answer one are the browser's own. */
  hasCard: boolean
  /** Shows the answer, or means Good where it is shown. */
  advance: () => void
  grade: (rating: Rating) => void
  undo?: () => void
  /** Opens and closes what explains the card. */
  explain?: () => void
  toggleMore?: () => void
}

const ratingOfKey: Record<string, Rating> = { '1': 1, '2': 2, '3': 3, '4': 4 }
const fields = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])'
const controls = 'a[href], button, summary, [role="button"]'

/** What a key means here, or null where it means nothing: in a field, with a modifier, or on a control of its own. */
function meaningOf(event: KeyboardEvent, keys: StudyKeys): (() => void) | null {
  const target = event.target instanceof Element ? event.target : null
  if (event.isComposing || target?.closest(fields)) return null
  const key = event.key.toLowerCase()
  const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
  if (key === 'z' && command) return keys.undo ?? null
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  if (key === '?') return keys.toggleMore ?? null
  if (event.shiftKey) return null
  if (key === 'u') return keys.undo ?? null
  if (!keys.hasCard) return null
  if (key === 'e') return keys.explain ?? null
  const rating = ratingOfKey[key]
  if (rating) return () => keys.grade(rating)
  return (key === ' ' || key === 'enter') && !target?.closest(controls) ? keys.advance : null
}

/** The study screen's keys. A key held down counts once, also on a focused button. */
export function useStudyKeys(keys: StudyKeys): void {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented) return
      const held = event.repeat && event.target instanceof Element && event.target.closest(controls)
      const meaning = meaningOf(event, keys)
      if (!meaning && !held) return
      event.preventDefault()
      if (!event.repeat) meaning?.()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [keys])
}
