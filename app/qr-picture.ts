import { qrSvg } from '@/components/share/qr-svg'
import { siteUrl } from '@/env'

/** The QR code of a topic's or card's `page` as an answer, made at build; 404 where there is no such page. */
export function qrPicture(page: object | undefined, path: string): Response {
  if (!page) return new Response(null, { status: 404 })
  return new Response(qrSvg(siteUrl.origin + path), { headers: { 'content-type': 'image/svg+xml' } })
}
