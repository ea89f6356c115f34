import { icon } from '../../icons'
import { png } from '../../picture'

/** An icon that the manifest names. Written once, at build. */
export const GET = async () => png(await icon(512))
