import { SearchHere } from '@/components/search/search-here'
import { pageMetadata } from '../../../metadata'
import { TopicsInstead } from '../topics-instead'

export const ensureStatic = 'navigation'

export const metadata = pageMetadata({
  title: 'Search',
  description: 'Search the questions and answers of the deck on this device.',
  path: '/search',
  hidden: true,
})

/** What the service worker answers for `/search`, whatever its query, where there is no network. */
export default function SearchOfflinePage() {
  return (
    <>
      <h1 className="title page-head">Search</h1>
      <SearchHere>
        <TopicsInstead />
      </SearchHere>
    </>
  )
}
