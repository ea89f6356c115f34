import { Fragment } from 'react'
import type { Shared } from './shared'

/** A QR code to fill a screen with, and its address in words. `picture` is where the code's picture is. */
export function QrView({ place, title, origin, picture }: Shared & { origin: string; picture: string }) {
  const address = `${origin}/topics/${place}`
  return (
    <>
      {/* biome-ignore lint/performance/noImgElement: vectors need no other sizes */}
      <img src={picture} loading="lazy" width="300" height="300" alt={`QR code of ${address}`} />
      <div>
        <p className="q">{title}</p>
        <p className="address">
          {address
            .replace(/^https?:\/\//, '')
            .split('/')
            .map((part, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one address keep their places
              <Fragment key={place}>
                {place > 0 && '/'}
                <wbr />
                {part}
              </Fragment>
            ))}
        </p>
      </div>
    </>
  )
}
