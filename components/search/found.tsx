import type { Findings } from '@/core/search/search'
import { numberInWordsFirst } from '../ui/number-in-words'
import { SiteLink } from '../ui/site-link'
import { SearchResults } from './search-results'

function countSentence({ hits, total }: Findings): string {
  if (total > hits.length) return `${total} matches, of which these are the best ${hits.length}, for`
  return `${numberInWordsFirst(total)} ${total === 1 ? 'match' : 'matches'} for`
}

/** What was found for what was typed, and how much. */
export function Found({ typed, findings }: { typed: string; findings: Findings }) {
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
