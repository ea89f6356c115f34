import { counted } from '../ui/counted'
import { SiteLink } from '../ui/site-link'

/** At the end of a topic: from reading its cards to recalling them. */
export function RecallNow({ topic, count }: { topic: string; count: number }) {
  return (
    <section className="recall" aria-labelledby="recall_">
      <h2 className="q" id="recall_">
        Read. Now recall.
      </h2>
      <p>What you have read fades within days. What you have called back yourself stays longer.</p>
      <SiteLink className="btn" href={`/study?topic=${topic}`}>
        Recall {count === 1 ? 'this card' : `these ${counted(count, 'card')}`}
      </SiteLink>
    </section>
  )
}
