'use client'

import type { ReactNode } from 'react'
import { cleaned } from '@/core/search/typed'
import { useAwake } from '../ui/use-awake'
import { Found } from './found'
import { SearchForm } from './search-form'
import { useSiteSearch } from './use-site-search'

const asked = () => cleaned(new URLSearchParams(location.search).getAll('q'))

function FoundHere({ typed }: { typed: string }) {
  const search = useSiteSearch()
  if (search === 'missing') return <p className="found-count">Search is not on this device. The topics are.</p>
  return search && <Found typed={typed} findings={search.find(typed)} />
}

/**
 * The search's page as this device can make it by itself. Only here is it known what the address asks for; what comes
 * then moves nothing, since the page is as tall as the window before.
 */
export function SearchHere({ children }: { children: ReactNode }) {
  const isAwake = useAwake()
  const typed = isAwake ? asked() : ''
  return (
    <div className="tall">
      <SearchForm key={typed} typed={typed} />
      {typed === '' ? isAwake && children : <FoundHere typed={typed} />}
    </div>
  )
}
