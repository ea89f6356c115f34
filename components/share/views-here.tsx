'use client'

import { EmbedView } from './embed-view'
import { publicOrigin } from './public-address'
import { qrSvg } from './qr-svg'
import { QrView } from './qr-view'
import type { Shared } from './shared'

/** Both views for the origin at hand, on a site that was built for another one. */
export function ViewsHere({ view, ...shared }: Shared & { view: 'qr' | 'embed' }) {
  const origin = publicOrigin()
  if (view === 'embed') return <EmbedView {...shared} origin={origin} />
  const picture = `data:image/svg+xml,${encodeURIComponent(qrSvg(`${origin}/topics/${shared.place}`))}`
  return <QrView {...shared} origin={origin} picture={picture} />
}
