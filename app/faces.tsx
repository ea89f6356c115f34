import { preload } from 'react-dom'

/** The faces, cut to what the site shows by `scripts/fonts.mjs`. */
const files = {
  serif: new URL('../.cache/fonts/literata.woff2', import.meta.url).href,
  italic: new URL('../.cache/fonts/literata-italic.woff2', import.meta.url).href,
  sans: new URL('../.cache/fonts/hanken-grotesk.woff2', import.meta.url).href,
  signs: new URL('../.cache/fonts/signs.woff2', import.meta.url).href,
  formula: new URL('../.cache/fonts/formula-italic.woff2', import.meta.url).href,
  large: new URL('../.cache/fonts/large-signs.woff2', import.meta.url).href,
}

type File = keyof typeof files

const face = (family: string, file: File, more: string) =>
  `@font-face{font-family:${family};src:url(${files[file]}) format("woff2");font-display:optional;${more}}`

// The Latin files lack signs (arrows, relations, Greek) and the italic of formulas: they are cut from KaTeX's own, and
// `unicode-range` keeps them from loading where no such sign stands.
const faces = [
  // The reading face: questions, answers, prose.
  face('Literata', 'serif', 'font-weight:320 620'),
  // Few pages have some of it, so it is loaded only there.
  face('"Literata Italic"', 'italic', 'font-weight:320 620;font-style:italic'),
  // The working face: all that is operated or counted.
  face('"Hanken Grotesk"', 'sans', 'font-weight:400 650'),
  face('KaTeX_Main', 'signs', 'unicode-range:U+391-3A9,U+2032,U+2190-21FF,U+2200-2211,U+2213-22FF,U+27E8-27E9'),
  // KaTeX keeps the small Greek letters in the italic file alone.
  face('KaTeX_Main', 'formula', 'unicode-range:U+3B1-3C9'),
  // Its letters are small beside Literata.
  face('KaTeX_Math', 'formula', 'size-adjust:107%;unicode-range:U+41-5A,U+61-7A,U+3B1-3C9'),
  // Sums and the like that stand in a formula of their own.
  face('KaTeX_Size2', 'large', 'unicode-range:U+220F-2211,U+222B-222E'),
].join('')

function preloadFace(file: File): void {
  preload(files[file], { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
}

/**
 * The faces, for the head of a page, which has the two upright ones come along. They are in no stylesheet: one that came
 * after the first paint would declare them anew, and what had arrived meanwhile would move lines. `FaceKeeper` finds them by their name.
 */
export function Faces() {
  preloadFace('serif')
  preloadFace('sans')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: constants of this repository
  return <style id="faces" dangerouslySetInnerHTML={{ __html: faces }} />
}

/** The further faces, and what a text has, as HTML, that needs each at once. */
const needed: readonly [File, RegExp][] = [
  ['signs', /[\u0391-\u03a9\u2032\u2190-\u21ff\u2200-\u2211\u2213-\u22ff\u27e8\u27e9]/],
  ['formula', /<mi>[A-Za-z]<|class="v"|[\u03b1-\u03c9]/],
  ['large', /display="block".*[\u220f-\u2211\u222b-\u222e]/s],
]

/**
 * Has the faces of signs and formulas come along with a page whose text, as HTML, has such. Else the browser learns of
 * them only when it lays the page out, too late for the first paint.
 */
export function preloadSignFaces(html: string): void {
  for (const [file, sign] of needed) if (sign.test(html)) preloadFace(file)
}
