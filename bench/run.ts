import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { cards, topics } from '../content/deck'
import { env } from '../env'
import { findBrowser } from '../scripts/browser.mjs'
import { main, root, Stop } from '../scripts/processes.mjs'
import { freePort, serveSite } from '../scripts/site.mjs'
import { type PageBytes, pageBytes } from './bytes'
import { databaseMeasures } from './databases'
import { helloBuildMs, helloStartMs, siteBuildMs, siteStartMs } from './durations'
import { figures } from './figures'
import { foldTimes } from './fold'
import { writeHello } from './hello'
import { type KeyTimes, keyTimes } from './key'
import { type DeckBuild, deckBuild } from './many-cards'
import { memories, pageRate } from './pages'
import { largestShift, paintTimes } from './paint'
import { type SearchTimes, searchTimes } from './search'
import { sends } from './sends'
import { type Measured, print } from './tables'

/** As many cards as the deck has, and decks that show how a build grows with them. */
const deckSizes = [48, 1_000, 5_000]

const addresses = ['/', '/topics/sampling', '/topics/sampling/temperature', '/study', '/progress']

const publicAddresses = () => [
  '/',
  '/topics',
  ...topics().map(({ slug }) => `/topics/${slug}`),
  ...cards().map(({ cardId }) => `/topics/${cardId}`),
]
const screens = ['/study', '/progress', '/settings', '/sign-in', '/sign-up', '/search?q=cache']

/** What the two served sites move, how soon they are painted, and how fast they answer a key. */
async function inBrowser(
  helloFolder: string,
): Promise<
  Pick<Measured, 'hello' | 'pages' | 'rate' | 'paints' | 'mostShift' | 'keys' | 'searches' | 'sends' | 'figures'>
> {
  const executablePath = await findBrowser(env.CHROMIUM_PATH)
  if (!executablePath) throw new Stop('No browser was found. `npm test` installs one.')
  // What was opened before something failed is closed too, or its process would keep this one alive.
  const opened: { close: () => Promise<void> }[] = []
  const open = async <T extends { close: () => Promise<void> }>(opening: Promise<T>): Promise<T> => {
    const thing = await opening
    opened.push(thing)
    return thing
  }
  try {
    const browser = await open(chromium.launch({ executablePath }))
    const site = await open(serveSite(await freePort()))
    const plain = await open(serveSite(await freePort(), { folder: helloFolder, health: '/' }))
    const hello = await pageBytes(browser, plain.address, '/')
    const pages: PageBytes[] = []
    for (const address of addresses) pages.push(await pageBytes(browser, site.address, address))
    const rate = await pageRate(site.address, plain.address)
    const keys: KeyTimes[] = []
    for (const slowdown of [1, 4]) keys.push(await keyTimes(browser, site.address, plain.address, slowdown))
    const searches: SearchTimes[] = []
    for (const slowdown of [1, 4]) searches.push(...(await searchTimes(browser, site.address, slowdown)))
    const painted = ['/', '/topics/sampling', '/topics/sampling/temperature'].map((path) => site.address + path)
    const paints = await paintTimes(browser, [`${plain.address}/`, ...painted])
    const mostShift = await largestShift(
      browser,
      [...publicAddresses(), ...screens].map((path) => site.address + path),
    )
    const late = { sends: await sends(browser, site.address), figures: await figures(browser, site.address) }
    return { hello, pages, rate, keys, searches, paints, mostShift, ...late }
  } finally {
    for (const thing of opened) await thing.close()
  }
}

async function measure(): Promise<Measured> {
  const folds = foldTimes()
  const hello = writeHello(root)
  const build = { helloMs: await helloBuildMs(hello), siteMs: await siteBuildMs(env) }
  const start = { siteMs: await siteStartMs(), helloMs: await helloStartMs(hello) }
  const databases = await databaseMeasures()
  const served = await inBrowser(hello)
  const memory = await memories()
  const decks: DeckBuild[] = []
  for (const size of deckSizes) decks.push(await deckBuild(size))
  return { durations: { build, start }, folds, databases, ...served, memory, decks }
}

await main(async () => {
  const measured = await measure()
  print(measured)
  const at = new Date().toISOString()
  const machine = { node: process.version, platform: process.platform, cpus: cpus().map(({ model }) => model) }
  const file = join(root, 'bench/results', `${at.replaceAll(':', '-')}.json`)
  mkdirSync(join(root, 'bench/results'), { recursive: true })
  writeFileSync(file, `${JSON.stringify({ at, machine, ...measured }, null, 2)}\n`)
  console.log(`\nWritten to ${file}`)
})
