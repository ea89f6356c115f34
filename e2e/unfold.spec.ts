import { createHash } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { topics } from '../content/deck'
import { saysTheSame } from '../content/words'
import { siteUrl } from '../env'
import { elements, head, ids, linked, linkedData } from './markup'
import { expect, test } from './test'

const topicPaths = topics().map(({ slug }) => `/topics/${slug}`)
const cardPaths = topics().flatMap(({ cards }) => cards.map(({ cardId }) => `/topics/${cardId}`))
const publicPaths = ['/', '/topics', ...topicPaths, ...cardPaths]
const hiddenPaths = ['/study', '/progress', '/settings', '/sign-in', '/sign-up', '/forgot-password', '/reset-password']

/** The pages that have a picture of their own. */
const pictured = ['/', ...topicPaths, ...cardPaths]
const pictureOf = (path: string) => `${path === '/' ? '' : path}/opengraph-image`
const publicAddress = (path: string) => siteUrl.origin + (path === '/' ? '' : path)

async function htmlOf(request: APIRequestContext, path: string): Promise<string> {
  const answer = await request.get(path)
  expect(answer.status(), path).toBe(200)
  return answer.text()
}

test('every page says what it is to engines and chats', async ({ request }) => {
  const titles = new Set<string>()
  for (const path of [...publicPaths, ...hiddenPaths]) {
    const html = await htmlOf(request, path)
    const said = head(html)
    const picture = siteUrl.origin + pictureOf(pictured.includes(path) ? path : '/')
    expect(linked(html, 'canonical'), path).toBe(publicAddress(path))
    expect(linked(html, 'icon'), path).toBe('/icon.svg')
    expect(said, path).toMatchObject({
      title: expect.stringMatching(/^\S.{4,}/),
      description: expect.stringMatching(/^\S.{20,160}$/),
      'og:title': expect.stringMatching(/^\S.{3,}/),
      'og:description': expect.stringMatching(/^\S.{20,160}$/),
      'og:url': publicAddress(path),
      'og:type': 'website',
      'og:site_name': 'AI Engineering',
      'og:locale': 'en_US',
      'og:image': picture,
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:type': 'image/png',
      'og:image:alt': expect.stringMatching(/^\S.{10,}/),
      'twitter:card': 'summary_large_image',
      'twitter:title': said['og:title'],
      'twitter:description': said['og:description'],
      'twitter:image': picture,
    })
    expect(said.title, path).toContain(said['og:title'])
    expect(said.robots, path).toBe(hiddenPaths.includes(path) ? 'noindex' : undefined)
    titles.add(said.title ?? '')
  }
  expect(titles.size).toBe(publicPaths.length + hiddenPaths.length)
})

test('a missing page unfolds as what it is', async ({ request }) => {
  const answer = await request.get('/topics/sampling/none')
  expect(answer.status()).toBe(404)
  const html = await answer.text()
  expect(head(html)).toMatchObject({ robots: 'noindex', 'og:title': 'No card at this address' })
  expect(linked(html, 'canonical')).toBeUndefined()
})

test('no card gives its answer away where it unfolds', async ({ request }) => {
  for (const { cards } of topics()) {
    for (const card of cards) {
      const said = head(await htmlOf(request, `/topics/${card.cardId}`))
      expect(said['og:title']).toBe(card.question)
      expect(said['og:description']).not.toContain(card.answer.slice(0, 20))
    }
  }
})

test('pictures are 1200 by 630, below 300 kB, and no two are alike', async ({ page, request }) => {
  const seen = new Set<string>()
  for (const path of pictured) {
    const answer = await request.get(pictureOf(path))
    expect(answer.headers()['content-type'], path).toBe('image/png')
    const bytes = await answer.body()
    expect(bytes.length, path).toBeLessThan(300_000)
    seen.add(createHash('sha256').update(bytes).digest('hex'))
  }
  expect(seen.size).toBe(pictured.length)
  await page.goto('/sign-in')
  const sizes = await page.evaluate(async (addresses) => {
    const images = addresses.map((address) => Object.assign(new Image(), { src: address }))
    await Promise.all(images.map((image) => image.decode()))
    return images.map(({ naturalWidth, naturalHeight }) => `${naturalWidth}×${naturalHeight}`)
  }, pictured.map(pictureOf))
  expect(new Set(sizes)).toEqual(new Set(['1200×630']))
})

test('there is no picture of a card that is none', async ({ request }) => {
  for (const path of [
    '/topics/none',
    '/topics/sampling/none',
    '/topics/none/none',
    '/topics/sampling/temperature/none',
  ]) {
    expect((await request.get(pictureOf(path))).status(), path).toBe(404)
  }
})

test('JSON-LD says what the page shows', async ({ request }) => {
  for (const topic of topics()) {
    const html = await htmlOf(request, `/topics/${topic.slug}`)
    const [quiz, trail] = linkedData(html)
    expect(quiz).toMatchObject({ '@context': 'https://schema.org', '@type': 'Quiz', name: topic.title })
    expect(trail).toMatchObject({ '@type': 'BreadcrumbList' })
    expect(quiz.hasPart).toHaveLength(topic.cards.length)
    for (const [index, card] of topic.cards.entries()) {
      const cardHtml = await htmlOf(request, `/topics/${card.cardId}`)
      const [question, cardTrail] = linkedData(cardHtml)
      expect(question).toMatchObject({ '@type': 'Question', eduQuestionType: 'Flashcard', isPartOf: { url: quiz.url } })
      expect(cardTrail.itemListElement).toHaveLength(3)
      const inQuiz = quiz.hasPart[index]
      for (const { text, acceptedAnswer } of [question, inQuiz]) {
        expect(saysTheSame(card.questionHtml, text), card.cardId).toBe(true)
        expect(saysTheSame(card.answerHtml, acceptedAnswer.text), card.cardId).toBe(true)
      }
      for (const shown of [html, cardHtml]) {
        expect(shown.includes(card.questionHtml) && shown.includes(card.answerHtml), card.cardId).toBe(true)
      }
    }
  }
  expect(linkedData(await htmlOf(request, '/'))).toMatchObject([{ '@type': 'WebSite' }])
})

test('the sitemap has every public page, at an address that answers', async ({ request }) => {
  const answer = await request.get('/sitemap.xml')
  expect(answer.headers()['content-type']).toContain('xml')
  const xml = await answer.text()
  expect(XMLValidator.validate(xml)).toBe(true)
  const entries: { loc: string; lastmod?: string }[] = new XMLParser().parse(xml).urlset.url
  expect(entries.map(({ loc }) => loc).sort()).toEqual(publicPaths.map(publicAddress).sort())
  for (const { lastmod } of entries) expect(lastmod).toMatch(/^\d{4}-\d\d-\d\d$/)
})

test('robots.txt keeps crawlers from private pages, and names the sitemap', async ({ request }) => {
  const lines = (await (await request.get('/robots.txt')).text()).split('\n')
  expect(lines).toContain(`Sitemap: ${siteUrl.origin}/sitemap.xml`)
  expect(lines).toEqual(expect.arrayContaining(['User-Agent: *', 'Disallow: /api/', 'Disallow: /settings']))
})

test('the site can be installed, with icons that are what they say', async ({ page, request }) => {
  const html = await htmlOf(request, '/')
  const manifest = await (await request.get(linked(html, 'manifest') ?? '')).json()
  expect(manifest).toMatchObject({ short_name: 'AI Engineering', start_url: '/study', display: 'standalone' })
  for (const { url } of manifest.shortcuts) await htmlOf(request, url)
  const named: { src: string; sizes: string }[] = [
    ...manifest.icons,
    { src: linked(html, 'apple-touch-icon') ?? '', sizes: '180x180' },
    { src: '/favicon.ico', sizes: '48x48' },
  ]
  expect(named.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']))
  await page.goto('/sign-in')
  const sizes = await page.evaluate(
    async (addresses) => {
      const images = addresses.map((address) => Object.assign(new Image(), { src: address }))
      await Promise.all(images.map((image) => image.decode()))
      return images.map(({ naturalWidth, naturalHeight }) => `${naturalWidth}x${naturalHeight}`)
    },
    named.map(({ src }) => src),
  )
  expect(sizes).toEqual(named.map((icon) => icon.sizes))
})

test('all links of all pages lead somewhere, fragments included', async ({ request }) => {
  const pages = new Map<string, string>()
  const wanted = new Map<string, string>([['/', 'the start']])
  const fragments: { path: string; id: string; from: string }[] = []
  for (const [path, from] of wanted) {
    const answer = await request.get(path)
    expect(answer.status(), `${path}, from ${from}`).toBe(200)
    if (!answer.headers()['content-type']?.includes('text/html')) continue
    const html = await answer.text()
    pages.set(path, html)
    const links = [...elements(html, 'a'), ...elements(html, 'link').filter(({ rel }) => rel !== 'preload')]
    for (const { href } of links) {
      const to = new URL(href ?? '', new URL(path, siteUrl))
      if (to.origin !== siteUrl.origin) continue
      const target = to.pathname + to.search
      if (!wanted.has(target)) wanted.set(target, path)
      if (to.hash) fragments.push({ path: target, id: decodeURIComponent(to.hash.slice(1)), from: path })
    }
  }
  expect([...pages.keys()]).toEqual(expect.arrayContaining(publicPaths))
  expect(fragments.length).toBeGreaterThan(cardPaths.length)
  const broken = fragments.filter(({ path, id }) => !ids(pages.get(path) ?? '').has(id))
  expect(broken).toEqual([])
})
