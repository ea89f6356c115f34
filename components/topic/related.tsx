import { SiteLink } from '../ui/site-link'

/** A card as a list of other pages names it. `place` is its topic's place in the deck, `number` as in `3.1`. */
export interface RelatedLink {
  href: `/topics/${string}`
  place: number
  number: string
  question: string
}

/** Cards to read after this one. */
export function Related({ cards }: { cards: RelatedLink[] }) {
  if (cards.length === 0) return null
  return (
    <section className="kin" aria-labelledby="related">
      <h2 className="h" id="related">
        Related
      </h2>
      <ul>
        {cards.map(({ href, place, number, question }) => (
          <li key={href} data-topic={place}>
            <span className="num">{number}</span> <SiteLink href={href}>{question}</SiteLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
