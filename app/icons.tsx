import { cacheLife } from 'next/cache'
import { Mark } from '@/components/picture/mark'
import { drawn, pictureLife } from './picture'

/** A PNG of the site's mark, `size` pixels wide: as it is, or `whole`, for systems that cut it to a shape of their own. */
export async function icon(size: number, whole = false): Promise<ArrayBuffer> {
  'use cache'
  cacheLife(pictureLife)
  return drawn(<Mark size={size} inset={whole ? 0.12 : 0} squared={whole} />, { width: size, height: size })
}
