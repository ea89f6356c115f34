import { cacheLife } from 'next/cache'
import { HomePicture } from '@/components/picture/home-picture'
import { numberInWords, numberInWordsFirst } from '@/components/ui/number-in-words'
import { cards, topics } from '@/content/deck'
import { defaultRetention } from '@/core/forgetting-curve'
import { goodReviews } from '../ninety-days'
import { drawn, pictureLife, png } from '../picture'

async function homePicture(): Promise<ArrayBuffer> {
  'use cache'
  cacheLife(pictureLife)
  const tabs = topics().length
  return drawn(
    <HomePicture
      title="Know AI engineering by heart."
      line={`${numberInWordsFirst(cards().length)} questions in ${numberInWords(tabs)} topics`}
      tabs={tabs}
      reviews={goodReviews(90)}
      desiredRetention={defaultRetention}
    />,
  )
}

/** What unfolds where the home page, or a page without a picture of its own, is shared. Written once, at build. */
export const GET = async () => png(await homePicture())
