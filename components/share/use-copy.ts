'use client'

import { useState } from 'react'

/** What is said of a copy in a live region. */
export const copyWords = { rest: '', done: 'Copied', denied: 'Not copied. It is selected, for you to copy.' } as const

const doneMs = 2_000

/** Copies a text to the clipboard, and says for two seconds that it did; `denied` stands until `rest` is called. */
export function useCopy() {
  const [state, setState] = useState<keyof typeof copyWords>('rest')
  const rest = () => setState('rest')
  async function copy(text: string) {
    try {
      await navigator.clipboard.writeText(text)
      setState('done')
      window.setTimeout(rest, doneMs)
    } catch {
      // No permission, or a page that is not secure: the browser will not say more.
      setState('denied')
    }
  }
  return { state, copy, rest }
}
