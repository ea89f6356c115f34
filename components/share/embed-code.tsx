'use client'

import { useRef } from 'react'
import { frameOf } from './frame-of'
import { usePublicOrigin } from './public-address'
import { copyWords, useCopy } from './use-copy'

interface EmbedCodeProps {
  /** Of the page to be shown within another one. */
  path: `/embed/${string}`
  title: string
  /** The origin that is written into pages at build. */
  written: string
}

/** The code that shows these cards within another page, and a way to look at them first. */
export function EmbedCode({ path, title, written }: EmbedCodeProps) {
  const code = frameOf(usePublicOrigin(written) + path, title)
  const field = useRef<HTMLTextAreaElement>(null)
  const { state, copy } = useCopy()
  const id = `embed${path}`
  return (
    <>
      <button type="button" className="quiet" popoverTarget={id}>
        Embed
      </button>
      <dialog id={id} popover="auto" className="pop" aria-labelledby={`${id}?`}>
        <h2 className="h" id={`${id}?`}>
          Embed
        </h2>
        <p>For a page of your own. Readers study right there; it sets no cookies and keeps nothing.</p>
        <textarea ref={field} className="input code" aria-label="Code to paste" readOnly rows={6} value={code} />
        <div className="acts">
          <button
            type="button"
            className="btn plain scripted"
            onClick={() => {
              field.current?.select()
              return copy(code)
            }}
          >
            {state === 'done' ? copyWords.done : 'Copy'}
          </button>
          <a className="quiet" href={path} target="_blank" rel="noopener">
            See it
          </a>
          <button type="button" className="quiet" popoverTarget={id} popoverTargetAction="hide">
            Close
          </button>
          <span role="status" className="vh">
            {copyWords[state]}
          </span>
        </div>
      </dialog>
    </>
  )
}
