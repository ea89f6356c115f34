import { readdirSync } from 'node:fs'
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'

/**
 * Pages are static, so their inline scripts (the data they hydrate from) can have no nonce; formulas need style
 * attributes. The development server compiles with `eval`, talks to the page, and injects styles.
 */
const contentSecurityPolicy = (isDevelopment) =>
  [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ''}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ')

// No Strict-Transport-Security: the site is served over http. Whoever puts https before it knows for which names to say so.
const securityHeaders = (isDevelopment) => [
  { key: 'Content-Security-Policy', value: contentSecurityPolicy(isDevelopment) },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
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

/**
 * Addresses of topics and cards that are none go to one that no page has, whose 404 is whole in its HTML. A page that
 * finds out by itself answers with the same status, but leaves the words to JavaScript.
 */
function missing() {
  const none = (path, known) => ({ source: `${path}/:none((?!(?:${known.join('|')})(?:/|$)).+)`, destination: '/none' })
  const withTwins = (names) => names.flatMap((name) => [name, `${name}\\.md`])
  const deck = slugs()
  const topics = none('/topics', withTwins(deck.map(([topic]) => topic)))
  const cards = deck.map(([topic, known]) => none(`/topics/${topic}`, [...withTwins(known), ...besideCards]))
  const deeper = { source: `/topics/:topic/:card/:more((?!(?:${besideCard.join('|')})$).+)`, destination: '/none' }
  return [topics, deeper, ...cards]
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
const config = (phase) => ({
  cacheComponents: true,
  partialPrefetching: true,
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // They read files of their own packages, which a bundle would leave behind.
  serverExternalPackages: ['@electric-sql/pglite', '@node-rs/argon2'],
  // The database's start reads them; no import leads there.
  outputFileTracingIncludes: { '/*': ['./db/migrations/**', './content/**'] },
  // Else `/topics/Sampling` counts as known to `missing` below, and no page is at it.
  experimental: { caseSensitiveRoutes: true },
  // `proxy.ts` does it.
  skipTrailingSlashRedirect: true,
  rewrites: async () => ({ beforeFiles: tooLong(), afterFiles: missing() }),
  headers: async () => [{ source: '/:path*', headers: securityHeaders(phase === PHASE_DEVELOPMENT_SERVER) }],
})

export default config
