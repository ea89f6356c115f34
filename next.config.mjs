import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_SERVER } from 'next/constants.js'
import { writeFonts } from './scripts/fonts.mjs'

/**
 * Pages are static, so their inline scripts (the data they hydrate from) and styles can have no nonce: the site's own
 * server puts the hashes of each page's in place of `'unsafe-inline'`. Formulas need style attributes. The development
 * server compiles with `eval`, and talks to the page.
 */
const contentSecurityPolicy = (isDevelopment, ancestors) =>
  [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `frame-ancestors ${ancestors}`,
    "form-action 'self'",
  ].join('; ')

const openerPolicy = (value) => ({ key: 'Cross-Origin-Opener-Policy', value })

// No Strict-Transport-Security: the site is served over http. Whoever puts https before it knows for which names to say so.
const securityHeaders = (isDevelopment, ancestors = "'none'") => [
  { key: 'Content-Security-Policy', value: contentSecurityPolicy(isDevelopment, ancestors) },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
  openerPolicy('same-origin'),
]

/** Topic → its cards, as the folders of `content/` name them. */
const slugs = () =>
  readdirSync('content', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [name, readdirSync(`content/${name}`).filter((file) => file.endsWith('.mdx'))])
    .filter(([, files]) => files.includes('index.mdx'))
    .map(([topic, files]) => [
      topic,
      files.map((file) => file.slice(0, -'.mdx'.length)).filter((slug) => slug !== 'index'),
    ])

// What is beside a topic's cards, and beside a card. No card may be called so.
const besideCards = ['opengraph-image', 'print', 'qr\\.svg']
const besideCard = ['opengraph-image', 'qr\\.svg']

/** How long the pattern of an address may be: beyond 4096 Next refuses it, and it gets a base path and more before it. */
const patternLength = 4000

/** Names in as many lists as it takes for each of them, joined, to be no longer than `length`. */
function listsWithin(length, names) {
  const lists = [[]]
  for (const name of names) {
    const open = lists.at(-1)
    if ([...open, name].join('|').length > length) lists.push([name])
    else open.push(name)
  }
  return lists.filter((list) => list.length > 0)
}

/** The pages that may stand within those of others: every other one, one that is missing included, refuses. */
const embeds = () =>
  slugs().flatMap(([topic, cards]) => [
    `/embed/${topic}`,
    ...listsWithin(patternLength / 2, cards).map((list) => `/embed/${topic}/:card(${list.join('|')})`),
  ])

/**
 * Addresses of topics and cards that are none go to one that no page has, whose 404 is whole in its HTML. A page that
 * finds out by itself answers with the same status, but leaves the words to JavaScript; so do those of a topic with more
 * cards than a pattern holds.
 */
function missing() {
  const none = (path, known) => ({ source: `${path}/:none((?!(?:${known.join('|')})(?:/|$)).+)`, destination: '/none' })
  const withTwins = (names) => names.flatMap((name) => [name, `${name}\\.md`])
  const deck = slugs()
  const topics = none('/topics', withTwins(deck.map(([topic]) => topic)))
  const cards = deck.map(([topic, known]) => none(`/topics/${topic}`, [...withTwins(known), ...besideCards]))
  const embedded = [
    none(
      '/embed',
      deck.map(([topic]) => topic),
    ),
    ...deck.map(([topic, known]) => none(`/embed/${topic}`, known)),
    { source: '/embed/:topic/:card/:more+', destination: '/none' },
  ]
  const deeper = { source: `/topics/:topic/:card/:more((?!(?:${besideCard.join('|')})$).+)`, destination: '/none' }
  // Else the answer to each address that anybody makes up is kept on the disk.
  const texts = none(
    '/api/deck',
    deck.map(([topic]) => topic),
  )
  return [topics, deeper, ...cards, ...embedded, texts].filter(({ source }) => source.length <= patternLength)
}

/**
 * The Markdown of a topic or a card: at its page's address and `.md`, and at that address for who wants Markdown sooner
 * than HTML. Behind `missing`, so that only what is there comes here; where the files are by themselves is no address.
 */
function twins() {
  const soonest = '(?:(?!text/html).)*text/markdown(?! *; *q=0(?:\\.0*)? *(?:,|$)).*'
  const wanted = [{ type: 'header', key: 'accept', value: soonest }]
  const card = `((?!(?:${besideCards.join('|')})$)[^/.]+)`
  const forms = [
    { source: '/topics/:topic([^/.]+).md', destination: '/markdown/:topic' },
    { source: '/topics/:topic([^/.]+)/:card([^/.]+).md', destination: '/markdown/:topic/:card' },
    { source: '/topics/:topic([^/.]+)', has: wanted, destination: '/markdown/:topic' },
    { source: `/topics/:topic([^/.]+)/:card${card}`, has: wanted, destination: '/markdown/:topic/:card' },
  ]
  return [{ source: '/markdown/:page+', destination: '/none' }, ...forms]
}

/** A page cannot refuse what it is asked with a status of its own: more than 200 letters to search for go elsewhere. */
const tooLong = () => [
  {
    source: '/search',
    has: [{ type: 'query', key: 'q', value: '[\\s\\S]{201,}' }],
    destination: '/search/too-long',
  },
]

/** @returns {import('next').NextConfig} */
const options = (phase) => ({
  cacheComponents: true,
  partialPrefetching: true,
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // No picture is made smaller for a page, so nobody shall have the server do it.
  images: { unoptimized: true },
  // They read files of their own packages, which a bundle would leave behind.
  serverExternalPackages: ['@electric-sql/pglite', '@node-rs/argon2', 'esbuild'],
  // The database's start reads them; no import leads there.
  outputFileTracingIncludes: { '/*': ['./db/migrations/**', './content/**'] },
  experimental: {
    // Pages are rendered by as many processes. Next would leave out one, which has nothing to do by then.
    cpus: availableParallelism(),
    // Else `/topics/Sampling` counts as known to `missing` below, and no page is at it.
    caseSensitiveRoutes: true,
    // Inside the layouts, the page for missing addresses would be part of every page.
    globalNotFound: true,
    // One file of scripts for each part of a page: what it costs to ask for one more is more than what two may share.
    turbopackChunking: {
      requestCost: 100_000_000,
      minChunkSize: 10_000_000,
      maxMergeChunkSize: 100_000_000,
      maxChunkCountPerGroup: 1,
      firstPageLoadPriority: 1,
    },
  },
  // `proxy.ts` does it.
  skipTrailingSlashRedirect: true,
  rewrites: async () => ({ beforeFiles: tooLong(), afterFiles: [...missing(), ...twins()] }),
  headers: async () => {
    const isDevelopment = phase === PHASE_DEVELOPMENT_SERVER
    return [
      { source: '/:path*', headers: securityHeaders(isDevelopment) },
      // For another policy than that of the page before, a browser starts another process once the page's headers are
      // there, and the first paint waits for it. These pages are the same for everybody.
      ...['/', '/topics/:page*'].map((source) => ({ source, headers: [openerPolicy('unsafe-none')] })),
      ...embeds().map((source) => ({ source, headers: securityHeaders(isDevelopment, '*') })),
      // On the HTML itself Next writes its own over it.
      { source: '/topics/:page+', headers: [{ key: 'Vary', value: 'Accept' }] },
      { source: '/sw.js', headers: [{ key: 'Cache-Control', value: 'no-cache' }] },
    ]
  },
})

/** What is built here may start by another way than npm's commands, and needs the fonts by then. */
export default async function config(phase) {
  if (phase !== PHASE_PRODUCTION_SERVER) await writeFonts()
  return options(phase)
}
