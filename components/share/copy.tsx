'use client'

import { useRef, useState } from 'react'

/** What is said of a copy in a live region. */
const words = { rest: '', done: 'Copied', denied: 'Not copied. It is selected, for you to copy.' } as const

const doneMs = 2_000

interface CopyProps {
  label: string
  /** What is copied, asked for when it is. */
  text: () => string
  /** Names for a screen reader what it is of. */
  of?: string | undefined
  className?: string
}

/** Copies a text, and says that it did where it stood. Where the browser does not let it, the text is shown, selected. */
export function Copy({ label, text, of, className = 'quiet' }: CopyProps) {
  const [state, setState] = useState<keyof typeof words>('rest')
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const rest = () => setState('rest')
  async function copy() {
    clearTimeout(resting.current)
    try {
      await navigator.clipboard.writeText(text())
      setState('done')
      resting.current = setTimeout(rest, doneMs)
    } catch {
      // No permission, or a page that is not secure: the browser will not say more.
      setState('denied')
    }
  }
  return (
    <>
      <button type="button" className={`${className} copy scripted`} onClick={copy}>
        {state === 'done' ? words.done : label}
        {of && <span className="vh"> to {of}</span>}
      </button>
      <span role="status" className="vh">
        {words[state]}
      </span>
      {state === 'denied' && (
        <input
          className="input address"
          aria-label={of ? `Address of ${of}` : 'To copy'}
          readOnly
          // biome-ignore lint/a11y/noAutofocus: it stands in for what the press of the button could not do
          autoFocus
          value={text()}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={rest}
        />
      )}
    </>
  )
}

/** Copies a text that is known beforehand. */
export const CopyText = ({ text }: { text: string }) => <Copy label="Copy" text={() => text} className="btn plain" />
