import { siteIndex } from '../site-search'

/** What the palette searches. Written once, at build. */
export const GET = () => Response.json(siteIndex())
