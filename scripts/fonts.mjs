/**
 * Cuts the fonts to what the site shows, into `.cache/fonts`, from where the pages take them: the characters of the deck
 * and of the interface, the weights in use, and no more of OpenType than kerning, ligatures and figures of one width.
 * Whatever else somebody types is shown in the font that stands in for a face.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
export const fontFolder = join(root, '.cache/fonts')

const packageFile = createRequire(import.meta.url).resolve
const range = (first, last) => String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i))
const ascii = range(0x20, 0x7e)
const letters = range(0x41, 0x5a) + range(0x61, 0x7a)
const greek = range(0x3b1, 0x3c9)
// As in `unicode-range` of `app/faces.tsx`.
const signs = `${range(0x391, 0x3a1)}${range(0x3a3, 0x3a9)}\u2032${range(0x2190, 0x21ff)}${range(0x2200, 0x22ff)}\u27e8\u27e9`
const latin = { keepFeatures: ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'liga', 'tnum'], noHinting: true }

/** Each file of `.cache/fonts`: what it is cut from, and how. Without a text of its own it has what the site shows. */
const cuts = {
  'literata.woff2': {
    from: '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2',
    // From what slips (320) to what the strong of a question weighs.
    variationAxes: { wght: { min: 320, max: 620 } },
    ...latin,
  },
  'literata-italic.woff2': {
    from: '@fontsource-variable/literata/files/literata-latin-wght-italic.woff2',
    // Words are emphasised in running text: one weight does.
    variationAxes: { wght: 420 },
    ...latin,
  },
  'hanken-grotesk.woff2': {
    from: '@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2',
    variationAxes: { wght: { min: 400, max: 650 } },
    ...latin,
  },
  'signs.woff2': { from: 'katex/dist/fonts/KaTeX_Main-Regular.woff2', text: signs },
  'formula-italic.woff2': { from: 'katex/dist/fonts/KaTeX_Math-Italic.woff2', text: letters + greek },
  'large-signs.woff2': { from: 'katex/dist/fonts/KaTeX_Size2-Regular.woff2', text: '∏∐∑∫∬∭∮' },
}

const textFiles = (folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(mdx|tsx?|css)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))

/** Every character that the deck and the interface may show, in order. */
function shownCharacters() {
  const shown = new Set(ascii)
  for (const folder of ['content', 'app', 'components', 'core']) {
    for (const file of textFiles(folder)) for (const character of readFileSync(file, 'utf8')) shown.add(character)
  }
  return [...shown]
    .filter((character) => character >= ' ')
    .sort()
    .join('')
}

/** Writes the fonts, where what they are cut from or to has changed. */
export async function writeFonts() {
  const shown = shownCharacters()
  const sources = Object.values(cuts).map(({ from }) => readFileSync(packageFile(from)))
  const hash = createHash('sha256').update(JSON.stringify([cuts, shown]))
  for (const source of sources) hash.update(source)
  const print = hash.digest('hex')
  const stamp = join(fontFolder, 'print.txt')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === print) return
  const { default: subsetFont } = await import('subset-font')
  mkdirSync(fontFolder, { recursive: true })
  for (const [index, [name, { from: _, text = shown, ...options }]] of Object.entries(cuts).entries()) {
    writeFileSync(join(fontFolder, name), await subsetFont(sources[index], text, { targetFormat: 'woff2', ...options }))
  }
  writeFileSync(stamp, print)
}
