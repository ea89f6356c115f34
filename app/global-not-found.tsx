import { SearchForm } from '@/components/search/search-form'
import { Drawer } from '@/components/topic/drawer'
import { counted } from '@/components/ui/counted'
import { numberInWords } from '@/components/ui/number-in-words'
import { type SearchPlace, SiteFrame } from '@/components/ui/site-frame'
import { SiteLink } from '@/components/ui/site-link'
import { topics } from '@/content/deck'
import { closingWords, drawerTopics } from './deck-outline'
import RootLayout, { metadata as everywhere } from './layout'
import { pageMetadata } from './metadata'

export const metadata = {
  ...everywhere,
  ...pageMetadata({
    title: 'No card at this address',
    description: 'It may have moved or been retired. The topics lead on.',
  }),
}

const ToSearch: SearchPlace = (props) => <a href="/search" data-search="" {...props} />

const wayIn = (
  <div className="account">
    <SiteLink className="if-guest" href="/sign-in">
      Sign in
    </SiteLink>
  </div>
)

/**
 * What an address that no page has shows. It stands outside all layouts: inside, every page would carry it along. And it
 * is made of no client component but those that are on every page: those, too, every page would load.
 */
export default function GlobalNotFound() {
  return (
    <RootLayout>
      <SiteFrame closing={closingWords()} place={SiteLink} search={ToSearch} account={wayIn}>
        <h1 className="title page-head">No card at this address.</h1>
        <p className="lede">It may have moved or been retired.</p>
        <SearchForm />
        <section className="sec" aria-labelledby="topics">
          <Drawer
            topics={drawerTopics(({ description }) => description)}
            heading="topics"
            title={`Start from one of the ${numberInWords(topics().length)} topics`}
            count={({ cardIds }) => <span className="count">{counted(cardIds.length, 'card')}</span>}
          />
        </section>
      </SiteFrame>
    </RootLayout>
  )
}
