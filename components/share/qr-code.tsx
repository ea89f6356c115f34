'use client'

import { useState } from 'react'
import { usePublicOrigin } from './public-address'

interface QrCodeProps {
  path: string
  /** What the address leads to. */
  title: string
  /** The origin that the picture beside `path` was made with, at build. */
  written: string
}

/** A QR code of the page to fill a screen with, for a room to take along. Its picture loads once it is opened. */
export function QrCode({ path, title, written }: QrCodeProps) {
  const origin = usePublicOrigin(written)
  const [drawn, setDrawn] = useState<string | null>(null)
  // With a slash no card's anchor is called so; pages that were left stay in the document, so the path is in it.
  const id = `qr${path}`
  const address = origin + path
  const picture = origin === written ? `${path}/qr.svg` : drawn

  async function draw() {
    if (picture) return
    const { qrSvg } = await import('./qr-svg')
    setDrawn(`data:image/svg+xml,${encodeURIComponent(qrSvg(address))}`)
  }
  return (
    <>
      <button type="button" className="quiet" popoverTarget={id}>
        QR code
      </button>
      {/* Where the code for drawing does not come, the address stands there in words. */}
      <dialog
        id={id}
        popover="auto"
        className="pop room"
        aria-label="QR code"
        onToggle={() => void draw().catch(() => {})}
      >
        {/* biome-ignore lint/performance/noImgElement: a picture of vectors, made at build */}
        {picture ? <img src={picture} loading="lazy" width="300" height="300" alt={`QR code of ${address}`} /> : <i />}
        <div>
          <p className="q">{title}</p>
          <p className="address">{address.replace(/^https?:\/\//, '')}</p>
          <button type="button" className="btn plain" popoverTarget={id} popoverTargetAction="hide">
            Close
          </button>
        </div>
      </dialog>
    </>
  )
}
