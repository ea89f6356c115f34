import { preload } from 'react-dom'

const files = {
  main: new URL('../.cache/fonts/signs.woff2', import.meta.url).href,
  math: new URL('../.cache/fonts/formula-italic.woff2', import.meta.url).href,
  size: new URL('../.cache/fonts/large-signs.woff2', import.meta.url).href,
}

/** What each face is for, as `styles/signs.css` has it. */
const needed: Record<keyof typeof files, RegExp> = {
  main: /[\u0391-\u03a9\u2032\u2190-\u21ff\u2200-\u2211\u2213-\u22ff\u27e8\u27e9]/,
  math: /<mi>[A-Za-z]<|class="v"|[\u03b1-\u03c9]/,
  size: /display="block".*[\u220f-\u2211\u222b-\u222e]/s,
}

/**
 * Has the faces of signs and formulas come along with a page whose text, as HTML, has such. Else the browser learns of
 * them only when it lays the page out, and lines move when they arrive.
 */
export function preloadSignFaces(html: string): void {
  for (const name of ['main', 'math', 'size'] as const) {
    if (needed[name].test(html)) preload(files[name], { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  }
}
