'use client'

import { NotLoaded } from '@/components/ui/not-loaded'

export default function StudyError({ reset }: { reset: () => void }) {
  return (
    <main className="shell">
      <NotLoaded again={reset} />
    </main>
  )
}
