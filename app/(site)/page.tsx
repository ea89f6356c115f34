import type { Metadata } from 'next'
import { RecallDrawer } from '@/components/topic/recall-drawer'
import { TryOne } from '@/components/topic/try-one'
import { JsonLd } from '@/components/ui/json-ld'
import { numberInWords, numberInWordsFirst } from '@/components/ui/number-in-words'
import { Sawtooth } from '@/components/ui/sawtooth'
import { SiteLink } from '@/components/ui/site-link'
import { siteName } from '@/components/ui/site-name'
import { card as cardOfId, cards, topic as topicOfSlug, topics } from '@/content/deck'
import { defaultUnder } from '@/core/review-log'
import { defaultLimits } from '@/core/settings'
import { drawerTopics } from '../deck-outline'
import { pageMetadata } from '../metadata'
import { goodReviews } from '../ninety-days'
import { website } from '../structured-data'

export const ensureStatic = 'navigation'

const count = () => cards().length

const description = () =>
  `${count()} flashcards on AI engineering in ${numberInWords(topics().length)} topics, with spaced repetition (FSRS). No account needed.`

export const generateMetadata = (): Metadata =>
  pageMetadata({ title: `${siteName}: ${count()} flashcards you keep`, description: description(), path: '/' })

/** A card that shows what the others are like. */
const sample = 'foundation-models/chinchilla'

function Lead() {
  return (
    <section className="lead">
      <h1>Know AI engineering by heart.</h1>
      <div>
        <p>
          {numberInWordsFirst(count())} questions in {numberInWords(topics().length)} topics. A card returns on the day
          you would begin to forget it.
        </p>
        <div className="go">
          <SiteLink className="btn" href="/study">
            Study now
          </SiteLink>
          <SiteLink className="quiet" href="/topics">
            Browse the topics
          </SiteLink>
        </div>
      </div>
    </section>
  )
}

function Try() {
  const card = cardOfId(sample) ?? topics()[0]?.cards[0]
  const topic = card && topicOfSlug(card.topic)
  if (!topic) return null
  return (
    <section className="sec" aria-labelledby="try">
      <h2 id="try">Try one</h2>
      <div className="try">
        <TryOne card={card} topic={topic} isDeep={card.parts.length > 0} />
        <div className="says">
          <p>
            <b>No account needed.</b> Without one, your answers stay on this device.
          </p>
          <p>
            <b>Only what is due.</b> At most {numberInWords(defaultLimits.newCards)} new cards a day at first, then just
            the ones you are about to lose.
          </p>
          <p>
            <b>Keys or thumbs.</b> Space shows the answer; 1&nbsp;to&nbsp;4 say how well you knew it.
          </p>
        </div>
      </div>
    </section>
  )
}

export default function HomePage() {
  const days = 90
  return (
    <>
      <Lead />
      <figure className="saw">
        <Sawtooth reviews={goodReviews(days)} days={days} desiredRetention={defaultUnder.desiredRetention} />
        <figcaption>
          One card over ninety days. It returns when your recall has fallen to 90%, and each answer makes the next fall
          slower.
        </figcaption>
      </figure>
      <Try />
      <section className="sec" aria-labelledby="topics">
        <RecallDrawer
          topics={drawerTopics(({ description }) => description)}
          heading="topics"
          title={`${numberInWordsFirst(topics().length)} topics, in reading order`}
        />
      </section>
      <JsonLd things={[website(description())]} />
    </>
  )
}
