'use client'

import { usePathname } from 'next/navigation'
import { OfflineKeeper } from '../offline/offline-keeper'
import { SearchOpener } from '../search/search-opener'
import { LinkKeeper } from './link-keeper'
import { LookKeeper } from './look-keeper'

/**
 * What keeps watch on every page of the site, and on no embed: that leaves what is on the device alone. They are one
 * component in the root layout: in the layouts beneath, each would bring its own copy of them.
 */
export function Keepers({ keepsOffline }: { keepsOffline: boolean }) {
  if (usePathname().startsWith('/embed/')) return null
  return (
    <>
      <LookKeeper />
      <LinkKeeper />
      <SearchOpener />
      {keepsOffline && <OfflineKeeper />}
    </>
  )
}
