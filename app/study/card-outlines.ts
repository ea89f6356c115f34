import { cards } from '@/content/deck'
import type { CardOutline } from '@/core/card'

/** All cards as a sitting asks them. */
export const cardOutlines = (): CardOutline[] =>
  cards().map(({ cardId, version, position }) => ({ cardId, version, position }))
