import type { ReactNode } from 'react'
import { AccountSync } from '@/components/account/account-sync'
import { SearchLink } from '@/components/search/search-link'
import { AccountSlot } from '@/components/ui/account-slot'
import { FaceKeeper } from '@/components/ui/face-keeper'
import { NavLink } from '@/components/ui/nav-link'
import { PageBoundary } from '@/components/ui/page-boundary'
import { SiteFrame } from '@/components/ui/site-frame'
import { closingWords } from '../deck-outline'
import { signOutHere } from './settings/account-actions'

export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <SiteFrame
      closing={closingWords()}
      place={NavLink}
      search={SearchLink}
      account={<AccountSlot signOut={signOutHere} />}
    >
      <AccountSync />
      <FaceKeeper />
      <PageBoundary>{children}</PageBoundary>
    </SiteFrame>
  )
}
