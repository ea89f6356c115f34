import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import './embed.css'

/** The pages that these show are the ones to be found. */
export const metadata: Metadata = { robots: { index: false } }

export default function EmbedLayout({ children }: { children: ReactNode }) {
  return children
}
