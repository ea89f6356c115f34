'use client'

import { publicAddress } from './public-address'

/** Opens the system's share sheet on the public address of `path`. Stands only where the system has one. */
export function ShareButton({ path }: { path: string }) {
  // Closing the sheet counts as a failure too; who meets another one has the link beside it.
  const share = () => navigator.share({ title: document.title, url: publicAddress(path) }).catch(() => undefined)
  return (
    <button type="button" className="quiet if-share" onClick={share}>
      Share
    </button>
  )
}
