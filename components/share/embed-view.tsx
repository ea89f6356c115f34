import { CopyText } from './copy'
import { frameOf } from './frame-of'
import type { Shared } from './shared'

/** The code that shows cards within another page, and a way to look at them first. */
export function EmbedView({ place, title, origin }: Shared & { origin: string }) {
  const code = frameOf(`${origin}/embed/${place}`, title)
  return (
    <>
      <p>For a page of your own. Readers study right there; it sets no cookies and keeps nothing.</p>
      <textarea className="input code" aria-label="Code to paste" readOnly rows={6} value={code} />
      <div className="acts">
        <CopyText text={code} />
        <a className="quiet" href={`/embed/${place}`} target="_blank" rel="noopener">
          See it
        </a>
      </div>
    </>
  )
}
