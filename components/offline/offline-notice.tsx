import type { DrawerTopic } from '../topic/drawer'
import { RecallDrawer } from '../topic/recall-drawer'
import { SiteLink } from '../ui/site-link'
import { TryAgain } from './try-again'

interface OfflineNoticeProps {
  topics: DrawerTopic[]
  /** How many cards there are. */
  cards: number
}

/** What stands for a page that needs the network: what can be had without it, and a way back to the page. */
export function OfflineNotice({ topics, cards }: OfflineNoticeProps) {
  return (
    <>
      <h1 className="title page-head">Offline.</h1>
      <p className="lede">
        This page needs the network. All {cards} cards are on this device, to read and to study, and your answers are
        kept here.
      </p>
      <div className="acts">
        <SiteLink className="btn" href="/study">
          Study now
        </SiteLink>
        <TryAgain />
      </div>
      <section className="sec" aria-labelledby="topics">
        <RecallDrawer topics={topics} heading="topics" title="Kept on this device" />
      </section>
    </>
  )
}
