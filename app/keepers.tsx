import { OfflineKeeper } from '@/components/offline/offline-keeper'
import { LinkKeeper } from '@/components/ui/link-keeper'
import { LookKeeper } from '@/components/ui/look-keeper'
import { env } from '@/env'

/** What keeps watch on every page of the site, and on no embed: that leaves what is on the device alone. */
export function Keepers() {
  return (
    <>
      <LookKeeper />
      <LinkKeeper />
      {env.NODE_ENV === 'production' && <OfflineKeeper />}
    </>
  )
}
