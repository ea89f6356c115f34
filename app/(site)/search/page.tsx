import { SearchForm } from '@/components/search/search-form'
import { SearchResults } from '@/components/search/search-results'
import { RecallDrawer } from '@/components/topic/recall-drawer'
import { numberInWordsFirst } from '@/components/ui/number-in-words'
import { SiteLink } from '@/components/ui/site-link'
import type { Findings } from '@/core/search/search'
import { cleaned } from '@/core/search/typed'
import { drawerTopics } from '../../deck-outline'
import { pageMetadata } from '../../metadata'
import { siteSearch } from '../../site-search'

// Whole in the first answer, for readers without JavaScript: what comes later in a stream stays hidden from them.
export const instant = false

export const metadata = pageMetadata({
  title: 'Search',
  description: 'Search the questions and answers of the deck.',
  path: '/search',
  hidden: true,
})

function countSentence({ hits, total }: Findings): string {
  if (total > hits.length) return `${total} matches, of which these are the best ${hits.length}, for`
  return `${numberInWordsFirst(total)} ${total === 1 ? 'match' : 'matches'} for`
}

function Found({ typed, findings }: { typed: string; findings: Findings }) {
  if (findings.total === 0) {
    return (
      <>
        <p className="found-count" role="status">
          Nothing matches “<bdi>{typed}</bdi>”. Fewer words, or the beginning of one, may find it.
        </p>
        <p className="found-count">
          <SiteLink href="/topics">Browse the topics</SiteLink>
        </p>
      </>
    )
  }
  return (
    <>
      <p className="found-count" role="status">
        {countSentence(findings)} “<bdi>{typed}</bdi>”.
      </p>
      <SearchResults findings={findings} />
    </>
  )
}

function TopicsInstead() {
  return (
    <section className="sec" aria-labelledby="topics">
      <RecallDrawer
        topics={drawerTopics(({ description }) => description)}
        heading="topics"
        title="Or start from a topic"
      />
    </section>
  )
}

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
