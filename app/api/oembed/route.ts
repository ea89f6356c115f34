import { siteOrigin } from '@/auth/request'
import { siteUrl } from '@/env'
import { oembedAnswer } from './answer'

/** How a topic or a card is shown within a page elsewhere (oEmbed). */
export const GET = (request: Request): Response =>
  oembedAnswer(new URL(request.url).search, [siteUrl.origin, siteOrigin(request.headers)])
