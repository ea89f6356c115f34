'use client'

import { type ReactNode, useState } from 'react'
import { publicOrigin } from './public-address'
import type { Shared } from './shared'

interface ViewProps extends Shared {
  view: 'qr' | 'embed'
  name: string
  /** The origin of which `children`, made at build, speak. */
  written: string
  children: ReactNode
}

/** A button and what it opens, over the page. It works without scripts; with them it speaks of the origin at hand. */
export function View({ view, name, written, children, ...shared }: ViewProps) {
  const [here, setHere] = useState<ReactNode>(null)
  // With a slash no card's anchor is called so; pages that were left stay in the document, so the place is in it.
  const id = `${view}/${shared.place}`
  async function draw() {
    // Nothing is better than another site's address, copied in haste.
    setHere(<p>One moment.</p>)
    try {
      const { ViewsHere } = await import('./views-here')
      setHere(<ViewsHere view={view} {...shared} />)
    } catch {
      setHere(<p>This did not load. Close it and try again.</p>)
    }
  }
  return (
    <>
      <button type="button" className="quiet" popoverTarget={id}>
        {name}
      </button>
      <dialog
        id={id}
        popover="auto"
        className={`pop ${view}`}
        aria-label={name}
        onBeforeToggle={({ newState }) => {
          if (newState === 'open' && publicOrigin() !== written) void draw()
        }}
      >
        {here ?? children}
        <button type="button" className="quiet" popoverTarget={id} popoverTargetAction="hide">
          Close
        </button>
      </dialog>
    </>
  )
}
