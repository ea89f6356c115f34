'use client'

import { NotLoaded } from '@/components/ui/not-loaded'
import './globals.css'

/** Stands for the whole document where even the root layout broke, so it brings its own. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>This page did not load</title>
        <main className="shell">
          <NotLoaded again={reset} />
        </main>
      </body>
    </html>
  )
}
