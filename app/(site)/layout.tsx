import type { ReactNode } from 'react'
import { AccountSync } from '@/components/account/account-sync'
import { SearchOpener } from '@/components/search/search-opener'
import { AccountSlot } from '@/components/ui/account-slot'
import { NavLink } from '@/components/ui/nav-link'
import { PageBoundary } from '@/components/ui/page-boundary'
import { SiteFrame } from '@/components/ui/site-frame'
import { closingWords } from '../deck-outline'
import { Keepers } from '../keepers'
import { signOutHere } from './settings/account-actions'

export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <SiteFrame closing={closingWords()} place={NavLink} account={<AccountSlot signOut={signOutHere} />}>
      <AccountSync />
      <PageBoundary>{children}</PageBoundary>
      <Keepers />
      <SearchOpener />
    </SiteFrame>
  )
}
