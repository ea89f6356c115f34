import type { Card } from '@/core/card'

/** A card as an embed shows it. `number` is topic and place, as in `3.1`. */
export interface EmbedCard extends Omit<Card, 'question' | 'answer'> {
  number: string
}
