import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ImageResponse } from 'next/og'
import type { ReactElement } from 'react'
import { faces, pictureSize } from '@/components/picture/sheet'

type Weight = 500 | 600 | 700

// Of faces with one name and weight only one is ever asked. The last ones have names of their own, and are asked for
// what the others lack: accents, Greek, arrows and signs.
const files: [name: string, weight: Weight, file: string][] = [
  [faces.serif, 600, '@fontsource/literata/files/literata-latin-600-normal.woff'],
  [faces.sans, 600, '@fontsource/hanken-grotesk/files/hanken-grotesk-latin-600-normal.woff'],
  [faces.sans, 500, '@fontsource/hanken-grotesk/files/hanken-grotesk-latin-500-normal.woff'],
  ['Accents', 600, '@fontsource/literata/files/literata-latin-ext-600-normal.woff'],
  ['Greek', 600, '@fontsource/literata/files/literata-greek-600-normal.woff'],
  ['Signs', 700, 'katex/dist/fonts/KaTeX_Main-Bold.woff'],
]

const read = ([name, weight, file]: (typeof files)[number]) => {
  return { name, weight, data: readFileSync(path.join(process.cwd(), 'node_modules', file)), style: 'normal' as const }
}

let fonts: ReturnType<typeof read>[] | undefined

/** The bytes of a PNG of `element`, which has as much of CSS as `next/og` knows. */
export async function drawn(element: ReactElement, size = pictureSize): Promise<ArrayBuffer> {
  fonts ??= files.map(read)
  return new ImageResponse(element, { ...size, fonts }).arrayBuffer()
}

const aDay = 86_400
const aYear = 365 * aDay

/** How long a picture stays as it was drawn: it changes with the deck alone, and a changed deck is a new build. */
export const pictureLife = { stale: aDay, revalidate: aYear, expire: 2 * aYear }

/** The answer to whoever asks for a picture. Its address stays when it changes, so that copies are asked about daily. */
export const png = (bytes: ArrayBuffer): Response =>
  new Response(bytes, {
    headers: {
      'Content-Type': 'image/png',
      'Cache-Control': `public, max-age=${aDay}, stale-while-revalidate=${aYear}`,
    },
  })

/** The answer where there is nothing to draw. */
export const noPicture = (): Response => new Response('No picture at this address.\n', { status: 404 })
