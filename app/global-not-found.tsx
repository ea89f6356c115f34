import type { Metadata } from 'next'
import { Drawer } from '@/components/topic/drawer'
import { numberInWords } from '@/components/ui/number-in-words'
import { siteName } from '@/components/ui/site-name'
import { topics } from '@/content/deck'
import SiteLayout from './(site)/layout'
import { drawerTopics } from './deck-outline'
import RootLayout, { metadata as everywhere } from './layout'

export const metadata: Metadata = { ...everywhere, title: `No card at this address · ${siteName}` }

/** What an address that no page has shows. It stands outside all layouts: inside, every page would carry it along. */
export default function GlobalNotFound() {
  return (
    <RootLayout>
      <SiteLayout>
        <h1 className="title page-head">No card at this address.</h1>
        <p className="lede">It may have moved or been retired.</p>
        <section className="sec" aria-labelledby="topics">
          <Drawer
            topics={drawerTopics(({ description }) => description)}
            heading="topics"
            title={`Start from one of the ${numberInWords(topics().length)} topics`}
          />
        </section>
      </SiteLayout>
    </RootLayout>
  )
}
