import { numberInWordsFirst } from '../ui/number-in-words'
import { SiteLink } from '../ui/site-link'

/** What stands for progress before there is any: a sentence, and one way on. */
export function EmptyProgress({ cards }: { cards: number }) {
  return (
    <div className="tall">
      <h1 className="big">
        {cards === 1 ? 'One card, new to you.' : `${numberInWordsFirst(cards)} cards, all new to you.`}
      </h1>
      <p className="standfirst">Answer the first of them, and what you would recall is shown here.</p>
      <p className="acts">
        <SiteLink className="btn" href="/study">
          Study now
        </SiteLink>
      </p>
    </div>
  )
}
