import { published } from '../../published'
import { publishedDeck } from './published-deck'

/** The whole deck for whoever reads by program. Written at build. */
export const GET = (): Response => published(JSON.stringify(publishedDeck()), 'application/json')
