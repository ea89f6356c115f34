import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { siteName } from '@/components/ui/site-name'
import { siteUrl } from '@/env'
import { italic, sans, serif } from './fonts'
import './globals.css'

export const metadata: Metadata = {
  metadataBase: siteUrl,
  title: { default: siteName, template: `%s · ${siteName}` },
  applicationName: siteName,
  description: 'Flashcards on AI engineering, with spaced repetition (FSRS). No account needed.',
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

export default function RootLayout({ children }: { children: ReactNode }) {
  // The reader's choice to hide answers is set on this element before React wakes, hence the warning is off.
  return (
    <html lang="en" className={`${serif.variable} ${italic.variable} ${sans.variable}`} suppressHydrationWarning>
      <body>{children}</body>
    </html>
  )
}
