import localFont from 'next/font/local'

/** The reading face: questions, answers, prose. */
export const literata = localFont({
  src: '../node_modules/@fontsource-variable/literata/files/literata-latin-wght-normal.woff2',
  variable: '--face-serif',
  weight: '200 900',
  display: 'optional',
  adjustFontFallback: false,
})

/** Its italic, which few pages have: loaded only where there is some. */
export const literataItalic = localFont({
  src: '../node_modules/@fontsource-variable/literata/files/literata-latin-wght-italic.woff2',
  variable: '--face-italic',
  weight: '200 900',
  style: 'italic',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
})

/** The working face: all that is operated or counted. */
export const hankenGrotesk = localFont({
  src: '../node_modules/@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2',
  variable: '--face-sans',
  weight: '100 900',
  display: 'optional',
  adjustFontFallback: false,
})
