import { openSearch, type Search } from '@/core/search/search'
import { isSearchIndex } from '@/core/search/stored'

async function fetched(): Promise<Search> {
  const answer = await fetch('/search-index.json')
  const index: unknown = answer.ok ? await answer.json() : null
  if (!isSearchIndex(index)) throw new Error(`no search index: ${answer.status}`)
  return openSearch(index)
}

let ready: Promise<Search> | undefined

/** The search over the site, fetched once. Rejects where it cannot be had now, and tries anew when asked again. */
export function siteSearch(): Promise<Search> {
  ready ??= fetched().catch((error: unknown) => {
    ready = undefined
    throw error
  })
  return ready
}
