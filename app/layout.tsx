import type { Metadata, Viewport } from 'next'
import type { CSSProperties, ReactNode } from 'react'
import { shareScript } from '@/components/share/share-script'
import { answersScript } from '@/components/topic/answers-choice'
import { firstPaintScript } from '@/components/ui/first-paint'
import { Keepers } from '@/components/ui/keepers'
import { PageBoundary } from '@/components/ui/page-boundary'
import { siteName } from '@/components/ui/site-name'
import { topics } from '@/content/deck'
import { env, siteUrl } from '@/env'
import { Faces } from './faces'
import './globals.css'

export const metadata: Metadata = {
  metadataBase: siteUrl,
  title: { default: siteName, template: `%s · ${siteName}` },
  applicationName: siteName,
  description: 'Flashcards on AI engineering, with spaced repetition (FSRS). No account needed.',
  icons: { icon: { url: '/icon.svg', type: 'image/svg+xml', sizes: 'any' }, apple: '/apple-touch-icon.png' },
  formatDetection: { telephone: false, email: false, address: false },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f2f4f6' },
    { media: '(prefers-color-scheme: dark)', color: '#0e1117' },
  ],
}

/** How many tabs share the width. */
const tabs: CSSProperties & Record<'--topics', number> = { '--topics': topics().length }

/** An embed stands within a page of somebody else's, where it leaves this device's storage alone. */
const firstScript = `if(!location.pathname.startsWith('/embed/')){${answersScript};${firstPaintScript};${shareScript}}`

export default function RootLayout({ children }: { children: ReactNode }) {
  // The script sets attributes on this element before React wakes, which React is told not to mind.
  return (
    <html lang="en" style={tabs} data-origin={env.AUTH_URL} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: constants of this repository */}
        <script dangerouslySetInnerHTML={{ __html: firstScript }} />
        <Faces />
      </head>
      <body>
        <PageBoundary isBare>{children}</PageBoundary>
        <Keepers keepsOffline={env.NODE_ENV === 'production'} />
      </body>
    </html>
  )
}
