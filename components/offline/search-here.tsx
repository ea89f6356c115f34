'use client'

import { useSearchParams } from 'next/navigation'
import type { ReactNode } from 'react'
import { cleaned } from '@/core/search/typed'
import { Found } from '../search/found'
import { SearchForm } from '../search/search-form'
import { useSiteSearch } from '../search/use-site-search'
import { useAwake } from '../ui/use-awake'

interface SearchHereProps {
  /** Stands for results where nothing was asked. */
  children: ReactNode
}

function SearchAwake({ children }: SearchHereProps) {
  const typed = cleaned(useSearchParams().getAll('q'))
  const search = useSiteSearch()
  return (
    <>
      <SearchForm key={typed} typed={typed} />
      {typed === '' && children}
      {typed !== '' && search === 'missing' && (
        <p className="found-count" role="status">
          The search is not on this device.
        </p>
      )}
      {typed !== '' && search !== null && search !== 'missing' && <Found typed={typed} findings={search.find(typed)} />}
    </>
  )
}

/** The search's page as this device can answer it by itself. Only here is it known what the address asks for. */
export function SearchHere({ children }: SearchHereProps) {
  return useAwake() ? <SearchAwake>{children}</SearchAwake> : <SearchForm />
}
