import type { ReactNode } from 'react'
import { AccountSync } from '@/components/account/account-sync'
import { SearchOpener } from '@/components/search/search-opener'
import { SiteFrame } from '@/components/ui/site-frame'
import { cards, topics } from '@/content/deck'
import { signOutHere } from './settings/account-actions'

export default function SiteLayout({ children }: { children: ReactNode }) {
  const closing = `${cards().length} cards, ${topics().length} topics.`
  return (
    <SiteFrame closing={closing} signOut={signOutHere}>
      <AccountSync />
      <SearchOpener />
      {children}
    </SiteFrame>
  )
}
