'use client'

import { NotLoaded } from '@/components/ui/not-loaded'

export default function SiteError({ reset }: { reset: () => void }) {
  return <NotLoaded again={reset} />
}
