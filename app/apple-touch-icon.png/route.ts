import { icon } from '../icons'
import { png } from '../picture'

/** The icon on a home screen that rounds the corners by itself. Written once, at build. */
export const GET = async () => png(await icon(180, true))
