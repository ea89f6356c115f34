import { address } from '../page-address'
import { published } from '../published'
import { deckJsonSchema } from './deck-document'

/** What is in `/api/cards.json`: written at build, at an address that stays. */
export const GET = (): Response =>
  published(JSON.stringify(deckJsonSchema(address('/cards.schema.json'))), 'application/schema+json')
