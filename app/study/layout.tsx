import type { ReactNode } from 'react'
import { SearchOpener } from '@/components/search/search-opener'
import { Keepers } from '../keepers'

export default function StudyLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <Keepers />
      <SearchOpener />
    </>
  )
}
