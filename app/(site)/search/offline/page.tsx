import { SearchHere } from '@/components/offline/search-here'
import { pageMetadata } from '../../../metadata'
import { TopicsInstead } from '../topics-instead'

export const ensureStatic = 'navigation'

export const metadata = pageMetadata({
  title: 'Search',
  description: 'Search the questions and answers of the deck.',
  path: '/search',
  hidden: true,
})

/** What the service worker answers for `/search`, whatever is asked, where there is no network. */
export default function SearchOfflinePage() {
  return (
    <div className="tall">
      <h1 className="title page-head">Search</h1>
      <SearchHere>
        <TopicsInstead />
      </SearchHere>
    </div>
  )
}
