import { topics } from '@/content/deck'
import { published } from '../published'
import { atomXml } from './atom'
import { deckFeed } from './feed'

/** New cards and changed meanings as an Atom feed. Written at build. */
export const GET = (): Response => published(atomXml(deckFeed(topics())), 'application/atom+xml')
