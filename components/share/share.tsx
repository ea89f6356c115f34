import { CopyLink } from './copy-link'
import { EmbedCode } from './embed-code'
import { QrCode } from './qr-code'
import { ShareButton } from './share-button'

interface ShareProps {
  /** Of a topic's or a card's page. */
  path: `/topics/${string}`
  title: string
  /** The site's origin as it is written into pages at build. */
  written: string
}

/** The ways to pass a page on, for the row of what can be done with it. */
export function Share({ path, title, written }: ShareProps) {
  return (
    <>
      <CopyLink path={path} />
      <ShareButton path={path} />
      <QrCode path={path} title={title} written={written} />
      <EmbedCode path={`/embed/${path.slice('/topics/'.length)}`} title={title} written={written} />
    </>
  )
}
