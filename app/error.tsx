'use client'

import { NotLoaded } from '@/components/ui/not-loaded'

/** Without the frame, which every page would load once more for it. */
export default function PageError({ reset }: { reset: () => void }) {
  return (
    <main className="shell">
      <NotLoaded again={reset} />
    </main>
  )
}
