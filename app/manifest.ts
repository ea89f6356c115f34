import type { MetadataRoute } from 'next'
import { ink } from '@/components/picture/ink'
import { siteName } from '@/components/ui/site-name'

const png = (name: string, size: number, purpose: 'any' | 'maskable') => ({
  src: `/icons/${name}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
})

/** What a phone or a desktop needs to install the site. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/',
    name: `${siteName}: flashcards you keep`,
    short_name: siteName,
    description: 'Flashcards on AI engineering, with spaced repetition. No account needed.',
    lang: 'en',
    start_url: '/study',
    scope: '/',
    display: 'standalone',
    background_color: ink.desk,
    theme_color: ink.desk,
    categories: ['education'],
    icons: [png('icon-192', 192, 'any'), png('icon-512', 512, 'any'), png('maskable-512', 512, 'maskable')],
    shortcuts: [
      { name: 'Study', url: '/study' },
      { name: 'Topics', url: '/topics' },
    ],
  }
}
