import type { PageBytes } from './bytes'
import type { DatabaseMeasures } from './databases'
import { type Figures, printFigures } from './figures'
import type { FoldResult } from './fold'
import type { KeyTimes } from './key'
import type { DeckBuild } from './many-cards'
import type { Memory, PageRate } from './pages'
import type { Painted } from './paint'
import type { SearchTimes } from './search'
import type { Sends } from './sends'

export interface Measured {
  /** Each pair: the site's milliseconds and the hello page's. */
  durations: Record<string, { siteMs: number; helloMs: number }>
  folds: FoldResult[]
  databases: DatabaseMeasures
  hello: PageBytes
  pages: PageBytes[]
  rate: PageRate
  keys: KeyTimes[]
  searches: SearchTimes[]
  /** The hello page first. */
  paints: Painted[]
  mostShift: { address: string; shift: number }
  sends: Sends
  figures: Figures
  memory: Memory[]
  /** From the smallest deck to the largest. */
  decks: DeckBuild[]
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1)
const ratio = (value: number, yardstick: number) => `${(value / yardstick).toFixed(2)}×`
const ms = (value: number) => value.toFixed(1)
const frameMs = 1000 / 60
const frames = (value: number) => (value / frameMs).toFixed(1)

const pageRow = (page: PageBytes, hello: PageBytes) => ({
  address: page === hello ? 'hello, world' : page.address,
  requests: page.requests,
  total: kilobytes(page.total),
  html: kilobytes(page.html),
  js: kilobytes(page.js),
  css: kilobytes(page.css),
  font: kilobytes(page.font),
  prefetch: kilobytes(page.prefetch),
  'total to hello': ratio(page.total, hello.total),
  'js to hello': ratio(page.js, hello.js),
})

const keyRow = (times: KeyTimes) => ({
  processor: `1/${times.slowdown}`,
  samples: times.samples,
  'median ms': ms(times.medianMs),
  frames: frames(times.medianMs),
  'p95 ms': ms(times.p95Ms),
  'hello median ms': ms(times.helloMedianMs),
  'hello p95 ms': ms(times.helloP95Ms),
  'median to hello': ratio(times.medianMs, times.helloMedianMs),
  'p95 to hello': ratio(times.p95Ms, times.helloP95Ms),
})

function printSearches(searches: readonly SearchTimes[]): void {
  console.log('\nFrom a key in the search to the frame that shows what it finds')
  console.table(
    searches.map(({ cards, slowdown, samples, medianMs, p95Ms, readyMs, indexBytes }) => ({
      cards,
      processor: `1/${slowdown}`,
      samples,
      'median ms': ms(medianMs),
      'p95 ms': ms(p95Ms),
      'index kB': kilobytes(indexBytes),
      'ready ms': ms(readyMs),
    })),
  )
}

/** Prints what the databases do. */
export function printDatabases({ grades, dueQueue, progress, signIn }: DatabaseMeasures): void {
  console.log('\nGrades recorded a second, each in a sending of its own')
  console.table(
    grades.map(({ engine, clients, perSecond, pgbenchPerSecond }) => ({
      engine,
      clients,
      'a second': Math.round(perSecond),
      pgbench: pgbenchPerSecond === null ? '' : Math.round(pgbenchPerSecond),
      'to pgbench': pgbenchPerSecond === null ? '' : ratio(perSecond, pgbenchPerSecond),
    })),
  )
  const least = dueQueue[0]?.medianMs ?? Number.NaN
  console.log('\nThe first 200 due cards of a learner with 5,000')
  console.table(
    dueQueue.map(({ schedules, medianMs }) => ({
      schedules,
      'median ms': medianMs.toFixed(2),
      'to the first': ratio(medianMs, least),
    })),
  )
  console.log('\nA member’s progress page')
  console.table(
    progress.map(({ engine, reviews, recent, readMs, drawMs }) => ({
      engine,
      reviews,
      'in 30 days': recent,
      'read ms': ms(readMs),
      'draw ms': ms(drawMs),
    })),
  )
  console.log('\nA try of a password')
  const { hashMs, rightMs, wrongMs, unknownMs } = signIn
  const tries = { 'the hash alone': hashMs, right: rightMs, wrong: wrongMs, 'no such account': unknownMs }
  console.table(
    Object.entries(tries).map(([what, took]) => ({
      what,
      ms: ms(took),
      'to the hash': ratio(took, hashMs),
      'to wrong': ratio(took, wrongMs),
    })),
  )
}

function printPaints({ paints, mostShift }: Measured): void {
  const yardstick = paints[0]?.largestMs ?? Number.NaN
  console.log('\nThe largest of the first screen painted, on a quarter of the processor and slow 4G')
  console.table(
    paints.map(({ address, largestMs, shift }, index) => ({
      address: index === 0 ? 'hello, world' : address,
      ms: Math.round(largestMs),
      'to hello': ratio(largestMs, yardstick),
      shift: shift.toFixed(4),
    })),
  )
  console.log(`Of all pages ${mostShift.address} moves most while it loads: ${mostShift.shift.toFixed(4)}`)
}

const megabytes = (value: number | null) => (value === null ? '' : Math.round(value))

function printServing({ rate, memory }: Measured): void {
  const { connections, perSecond, helloPerSecond } = rate
  console.log(`\nPages a second over ${connections} connections`)
  console.table([
    { page: 'hello, world by Next', 'a second': Math.round(helloPerSecond), 'to hello': ratio(1, 1) },
    { page: '/topics/sampling', 'a second': Math.round(perSecond), 'to hello': ratio(perSecond, helloPerSecond) },
  ])
  console.log('\nMegabytes of the server’s process')
  console.table(
    memory.map(({ engine, restMb, afterMb, mostMb, requests }) => ({
      engine,
      'at rest': megabytes(restMb),
      [`after ${requests} pages`]: megabytes(afterMb),
      'at most': megabytes(mostMb),
    })),
  )
}

/** Each deck's build, and what a card costs beyond the next smaller deck. */
function printDecks(decks: readonly DeckBuild[]): void {
  console.log('\nBuilding larger decks, without pictures')
  console.table(
    decks.map(({ cards, ms: buildMs }, index) => {
      const smaller = decks[index - 1]
      const each = smaller ? (buildMs - smaller.ms) / (cards - smaller.cards) : Number.NaN
      return { cards, s: (buildMs / 1000).toFixed(1), 'ms a card more': smaller ? ms(each) : '' }
    }),
  )
}

/** Prints what was measured. */
export function print(measured: Measured): void {
  const { durations, folds, databases, hello, pages, keys, sends, decks } = measured
  console.log('\nA first visit, kB over the wire')
  console.table([hello, ...pages].map((page) => pageRow(page, hello)))
  console.log('\nFrom the key that grades to the next card painted')
  console.table(keys.map(keyRow))
  console.log(`A member’s ${sends.grades} quick grades: ${sends.requests} requests, ${sends.beforePaint} before paint`)
  printSearches(measured.searches)
  printFigures(measured.figures)
  printPaints(measured)
  printServing(measured)
  console.log('\nFolding a log')
  console.table(
    folds.map(({ events, ms: foldMs, parseMs }) => ({
      events,
      ms: ms(foldMs),
      'events a ms': Math.round(events / foldMs),
      'to JSON.parse': ratio(foldMs, parseMs),
    })),
  )
  printDatabases(databases)
  printDecks(decks)
  console.log('\nBuilding and starting')
  console.table(
    Object.entries(durations).map(([what, { siteMs, helloMs }]) => ({
      what,
      s: (siteMs / 1000).toFixed(2),
      'hello s': (helloMs / 1000).toFixed(2),
      'to hello': ratio(siteMs, helloMs),
    })),
  )
}
