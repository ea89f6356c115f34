import { Found } from '@/components/search/found'
import { SearchForm } from '@/components/search/search-form'
import { cleaned } from '@/core/search/typed'
import { pageMetadata } from '../../metadata'
import { siteSearch } from '../../site-search'
import { TopicsInstead } from './topics-instead'

// Whole in the first answer, for readers without JavaScript: what comes later in a stream stays hidden from them.
export const instant = false

export const metadata = pageMetadata({
  title: 'Search',
  description: 'Search the questions and answers of the deck.',
  path: '/search',
  hidden: true,
})

export default async function SearchPage({ searchParams }: PageProps<'/search'>) {
  const typed = cleaned((await searchParams).q)
  const search = await siteSearch()
  return (
    <>
      <h1 className="title page-head">Search</h1>
      <SearchForm key={typed} typed={typed} />
      {typed === '' ? <TopicsInstead /> : <Found typed={typed} findings={search.find(typed)} />}
    </>
  )
}
