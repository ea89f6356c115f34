'use client'

import { useState } from 'react'

const said = { rest: 'Copy link', done: 'Copied', failed: 'Not copied' } as const

/** Copies the address of `path` on this site, and says so where it stood. `of` names it for a screen reader. */
export function CopyLink({ path, of }: { path: string; of?: string }) {
  const [state, setState] = useState<keyof typeof said>('rest')
  async function copy() {
    try {
      await navigator.clipboard.writeText(new URL(path, window.location.origin).href)
      setState('done')
    } catch {
      // No permission, or a page that is not secure: the browser will not say more.
      setState('failed')
    }
    window.setTimeout(() => setState('rest'), 2000)
  }
  return (
    <button type="button" className="quiet copy scripted" onClick={copy}>
      <span aria-live="polite">{said[state]}</span>
      {of && <span className="vh"> to {of}</span>}
    </button>
  )
}
