import { OfflineNotice } from '@/components/offline/offline-notice'
import { cards } from '@/content/deck'
import { drawerTopics } from '../../deck-outline'

/** Says that a page needs the network, and what there is without it. */
export const WithoutNetwork = () => (
  <OfflineNotice topics={drawerTopics(({ description }) => description)} cards={cards().length} />
)
