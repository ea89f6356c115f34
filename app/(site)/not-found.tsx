import { SearchForm } from '@/components/search/search-form'
import { Drawer } from '@/components/topic/drawer'
import { numberInWords } from '@/components/ui/number-in-words'
import { topics } from '@/content/deck'
import { drawerTopics } from '../deck-outline'
import { pageMetadata } from '../metadata'

export const metadata = pageMetadata({
  title: 'No card at this address',
  description: 'It may have moved or been retired. The topics lead on.',
})

export default function NotFound() {
  return (
    <>
      <h1 className="title page-head">No card at this address.</h1>
      <p className="lede">It may have moved or been retired.</p>
      <SearchForm />
      <section className="sec" aria-labelledby="topics">
        <Drawer
          topics={drawerTopics(({ description }) => description)}
          heading="topics"
          title={`Start from one of the ${numberInWords(topics().length)} topics`}
        />
      </section>
    </>
  )
}
