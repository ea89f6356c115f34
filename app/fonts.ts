/** The faces, cut to what the site shows by `scripts/fonts.mjs`. */
import localFont from 'next/font/local'

/** The reading face: questions, answers, prose. */
export const literata = localFont({
  src: '../.cache/fonts/literata.woff2',
  variable: '--face-serif',
  weight: '320 620',
  display: 'optional',
  adjustFontFallback: false,
})

/** Its italic, which few pages have: loaded only where there is some. */
export const literataItalic = localFont({
  src: '../.cache/fonts/literata-italic.woff2',
  variable: '--face-italic',
  weight: '320 620',
  style: 'italic',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
})

/** The working face: all that is operated or counted. */
export const hankenGrotesk = localFont({
  src: '../.cache/fonts/hanken-grotesk.woff2',
  variable: '--face-sans',
  weight: '400 650',
  display: 'optional',
  adjustFontFallback: false,
})
