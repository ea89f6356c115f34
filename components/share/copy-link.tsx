'use client'

import { publicAddress } from './public-address'
import { copyWords, useCopy } from './use-copy'

/**
 * Copies the public address of `path`, which may have a query and a fragment. Where the browser does not let it, the
 * address is shown, selected. `of` names what it leads to for a screen reader.
 */
export function CopyLink({ path, of }: { path: string; of?: string }) {
  const { state, copy, rest } = useCopy()
  return (
    <>
      <button type="button" className="quiet copy scripted" onClick={() => copy(publicAddress(path))}>
        {state === 'done' ? copyWords.done : 'Copy link'}
        {of && <span className="vh"> to {of}</span>}
      </button>
      <span role="status" className="vh">
        {copyWords[state]}
      </span>
      {state === 'denied' && (
        <input
          className="input address"
          aria-label={`Address${of ? ` of ${of}` : ''}`}
          readOnly
          // biome-ignore lint/a11y/noAutofocus: it stands in for what the press of the button could not do
          autoFocus
          value={publicAddress(path)}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={rest}
        />
      )}
    </>
  )
}
