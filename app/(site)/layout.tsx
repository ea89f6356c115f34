import type { ReactNode } from 'react'
import { SiteFrame } from '@/components/ui/site-frame'
import { cards, topics } from '@/content/deck'
import { signOutHere } from './settings/account-actions'

export default function SiteLayout({ children }: { children: ReactNode }) {
  const closing = `${cards().length} cards, ${topics().length} topics. Your answers stay on this device.`
  return (
    <SiteFrame closing={closing} signOut={signOutHere}>
      {children}
    </SiteFrame>
  )
}
