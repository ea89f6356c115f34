import { published } from '../published'
import { llmsText } from './llms'

/** Where everything is, for whoever reads by program. Written at build. */
export const GET = (): Response => published(llmsText(), 'text/plain')
