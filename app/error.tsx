'use client'

import { NotLoaded } from '@/components/ui/not-loaded'
import { SiteFrame } from '@/components/ui/site-frame'

export default function PageError({ reset }: { reset: () => void }) {
  return (
    <SiteFrame>
      <NotLoaded again={reset} />
    </SiteFrame>
  )
}
