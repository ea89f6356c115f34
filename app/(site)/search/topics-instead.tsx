import { RecallDrawer } from '@/components/topic/recall-drawer'
import { drawerTopics } from '../../deck-outline'

/** Where to go before anything is looked for. */
export const TopicsInstead = () => (
  <section className="sec" aria-labelledby="topics">
    <RecallDrawer
      topics={drawerTopics(({ description }) => description)}
      heading="topics"
      title="Or start from a topic"
    />
  </section>
)
