import { CopyLink } from './copy-link'
import { EmbedView } from './embed-view'
import { QrView } from './qr-view'
import { ShareButton } from './share-button'
import type { Shared } from './shared'
import { View } from './view'

/** The ways to pass a page on, for the row of what can be done with it. `written` is the origin known at build. */
export function Share({ written, ...shared }: Shared & { written: string }) {
  const path = `/topics/${shared.place}`
  return (
    <>
      <CopyLink path={path} />
      <ShareButton path={path} />
      <View view="qr" name="QR code" written={written} {...shared}>
        <QrView {...shared} origin={written} picture={`${path}/qr.svg`} />
      </View>
      <View view="embed" name="Embed" written={written} {...shared}>
        <EmbedView {...shared} origin={written} />
      </View>
    </>
  )
}
