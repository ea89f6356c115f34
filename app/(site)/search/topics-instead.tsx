import { RecallDrawer } from '@/components/topic/recall-drawer'
import { drawerTopics } from '../../deck-outline'

/** What stands for results where nothing was asked. */
export const TopicsInstead = () => (
  <section className="sec" aria-labelledby="topics">
    <RecallDrawer
      topics={drawerTopics(({ description }) => description)}
      heading="topics"
      title="Or start from a topic"
    />
  </section>
)
