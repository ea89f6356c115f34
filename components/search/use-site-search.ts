import { useEffect, useState } from 'react'
import type { Search } from '@/core/search/search'
import { siteSearch } from './site-index'

/** The search over the site, null while it is being fetched, `missing` where it cannot be had. */
export function useSiteSearch(): Search | 'missing' | null {
  const [search, setSearch] = useState<Search | 'missing' | null>(null)
  useEffect(() => {
    let isWanted = true
    siteSearch().then(
      (ready) => isWanted && setSearch(ready),
      () => isWanted && setSearch('missing'),
    )
    return () => {
      isWanted = false
    }
  }, [])
  return search
}
