import type { TopicOutline } from '@/core/card'
import { Html } from '../ui/html'
import { Tab } from '../ui/tab'
import { slipSize } from './slip-size'

/** A card to cut out. `number` is topic and place, as in `3.1`; `address` is where to read it, without the `https://`. */
export interface SlipCard {
  cardId: string
  number: string
  address: string
  questionHtml: string
  answerHtml: string
}

type Side = 'question' | 'answer'

/** So many slips to a sheet of paper: two by four. */
const slipsASheet = 8

const columns = [10, 105, 200]
const slipHeight = 64
const top = 10

/** Where to cut, in millimetres of the sheet: marks at its edge, crosses where four slips meet. */
function cropMarks(rows: number): string {
  const bottom = top + rows * slipHeight
  const ys = Array.from({ length: rows + 1 }, (_, row) => top + row * slipHeight)
  const down = columns.map((x) => `M${x} 4V${top - 2}M${x} ${bottom + 2}V${bottom + 6}`)
  const across = ys.map((y) => `M4 ${y}H8M202 ${y}H206`)
  const crosses = ys.slice(1, -1).map((y) => `M103.5 ${y}H106.5M105 ${y - 1.5}V${y + 1.5}`)
  return [...down, ...across, ...crosses].join('')
}

function Slip({ card, topic, side }: { card: SlipCard; topic: TopicOutline; side: Side }) {
  const html = side === 'question' ? card.questionHtml : card.answerHtml
  const size = slipSize(side, html)
  return (
    <li>
      <Tab />
      <p className="slip-head">
        <b>{card.number}</b> {topic.title}
      </p>
      {size ? (
        <div style={{ fontSize: `${size}pt` }}>
          <Html className={side === 'question' ? 'slip-q' : 'a'} html={html} />
        </div>
      ) : (
        <p>Too long for a slip. To read at {card.address}.</p>
      )}
    </li>
  )
}

function Sheet({ cards, topic, side, of }: { cards: SlipCard[]; topic: TopicOutline; side: Side; of: string }) {
  return (
    <section className={`leaf ${side}s`} aria-label={`${side === 'question' ? 'Questions' : 'Answers'}, ${of}`}>
      <svg viewBox="0 0 210 276" aria-hidden="true">
        <path d={cropMarks(Math.ceil(cards.length / 2))} />
      </svg>
      <ol>
        {cards.map((card) => (
          <Slip key={card.cardId} card={card} topic={topic} side={side} />
        ))}
      </ol>
    </section>
  )
}

/**
 * A topic's cards on sheets of paper, a sheet of questions before each sheet of their answers. The stylesheet mirrors the
 * answers, so that printed on both sides each stands on the back of its question.
 */
export function CardSlips({ cards, topic }: { cards: SlipCard[]; topic: TopicOutline }) {
  const count = Math.ceil(cards.length / slipsASheet)
  return Array.from({ length: count }, (_, index) => {
    const on = cards.slice(index * slipsASheet, (index + 1) * slipsASheet)
    const of = `sheet ${index + 1} of ${count}`
    return (['question', 'answer'] as const).map((side) => (
      <Sheet key={`${of} ${side}`} cards={on} topic={topic} side={side} of={of} />
    ))
  })
}
