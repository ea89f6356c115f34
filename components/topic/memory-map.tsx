'use client'

import type { CardProgress } from '@/device/card-progress'
import { Line } from '../ui/line'
import { percent } from '../ui/percent'
import { inkWeight, lineLabel, memoryOf, recallSentence } from './recall-words'
import { useDesiredRetention, useProgress } from './use-progress'

/** A card as a list names it. */
export interface MapCard {
  cardId: string
  version: number
  slug: string
  position: number
  question: string
}

function MapRow({ card, known, target }: { card: MapCard; known: CardProgress | undefined; target: number }) {
  const weight = known ? { fontWeight: inkWeight(known.recall) } : undefined
  return (
    <li className={known?.due ? 'due' : undefined}>
      <span className="i">{card.position}</span>
      <a href={`#${card.slug}`} className={known ? undefined : 'new'} style={weight}>
        {card.question}
      </a>
      <span className="line">
        <Line current={memoryOf(known)} desiredRetention={target} height={28} label={lineLabel(known, target)} />
      </span>
      <span className="pc">{known ? percent(known.recall) : 'new'}</span>
    </li>
  )
}

/** A topic's cards with the reader's recall of each. Static it says that all are new; this device's log fills it in. */
export function MemoryMap({ cards }: { cards: MapCard[] }) {
  const known = useProgress(cards)
  const target = useDesiredRetention()
  return (
    <section className="full-right" aria-labelledby="map">
      <h2 className="h" id="map">
        {recallSentence(known)}
      </h2>
      <ol className="map">
        {cards.map((card, index) => (
          <MapRow key={card.cardId} card={card} known={known[index]} target={target} />
        ))}
      </ol>
    </section>
  )
}
