import { XMLParser, XMLValidator } from 'fast-xml-parser'
import * as z from 'zod'
import { cards, topics } from '../content/deck'
import { siteUrl } from '../env'
import { expect, test } from './test'

const pages = topics().flatMap(({ slug, cards }) => [slug, ...cards.map(({ cardId }) => cardId)])

/** The path of an address that the site wrote at build. */
const pathOf = (address: string): string => {
  expect(address.startsWith(`${siteUrl.origin}/`)).toBe(true)
  return address.slice(siteUrl.origin.length)
}

/** Words in order. Formulas are left out, which a page and its Markdown write differently. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

const wordsOfMarkdown = (markdown: string): string[] =>
  wordsOf(
    markdown
      .replace(/\n---\n[\s\S]*$/, '')
      .replaceAll('\\$', ' ')
      .replace(/\$\$[\s\S]*?\$\$|\$[^$]*\$/g, ' ')
      .replace(/^\[Card .*$|^ *\d+\. /gm, '')
      .replace(/\]\([^)]*\)/g, ']'),
  )

// Fetched without Playwright's own client, which keeps every body for its trace.
test('every topic and card is Markdown at its address and .md, with the words of the page', async ({
  page,
  baseURL,
}) => {
  const both = pages.map(async (id) => {
    const [html, twin] = await Promise.all([fetch(`${baseURL}/topics/${id}`), fetch(`${baseURL}/topics/${id}.md`)])
    expect(Object.fromEntries(twin.headers)).toMatchObject({
      'content-type': 'text/markdown; charset=utf-8',
      'access-control-allow-origin': '*',
      link: `<${siteUrl.origin}/topics/${id}>; rel="canonical"`,
    })
    const [, main] = (await html.text()).match(/<main[^>]*>([\s\S]*)<\/main>/) ?? []
    return { id, html: main ?? '', markdown: await twin.text() }
  })
  const found = await Promise.all(both)
  expect(found).toHaveLength(57)
  const texts = await page.evaluate(
    (sources) =>
      sources.map((source) => {
        const read = new DOMParser().parseFromString(source, 'text/html')
        for (const formula of read.querySelectorAll('math, figure')) formula.replaceWith(' ')
        const parts = read.querySelectorAll('h1, h3.q, .introduction, .a, .deeper')
        for (const block of read.querySelectorAll('p, li, dt, dd, span, h2, td, th')) block.append(' ')
        return Array.from(parts, (part) => part.textContent).join(' ')
      }),
    found.map(({ html }) => html),
  )
  for (const [index, { id, markdown }] of found.entries()) {
    expect(wordsOfMarkdown(markdown), id).toEqual(wordsOf(texts[index] ?? ''))
    expect(markdown).toMatch(/^# \S/)
    expect(markdown).not.toMatch(/\]\((?!https?:)/)
  }
})

test('whoever prefers Markdown gets it at the page’s own address, and the page stays as it is', async ({ request }) => {
  const asked = async (accept: string, path = '/topics/sampling/top-p') => {
    const answer = await request.get(path, { headers: { accept } })
    return {
      status: answer.status(),
      type: answer.headers()['content-type'] ?? '',
      vary: answer.headers().vary,
      text: await answer.text(),
    }
  }
  const before = await asked('text/html')
  const twin = await asked('*/*', '/topics/sampling/top-p.md')
  for (const accept of ['text/markdown', 'text/markdown, text/html, */*', 'text/markdown;q=1.0, text/html;q=0.5']) {
    const answer = await asked(accept)
    expect(answer).toMatchObject({ status: 200, type: 'text/markdown; charset=utf-8', text: twin.text })
    expect(answer.vary).toMatch(/\bAccept\b(?!-)/i)
  }
  for (const accept of [
    'text/html',
    '*/*',
    'text/html, text/markdown;q=0.5',
    'text/markdown;q=0, */*',
    ';;,,',
    'x'.repeat(2000),
  ]) {
    expect(await asked(accept), accept).toEqual(before)
  }
  expect(await asked('text/markdown', '/topics/no-such-topic')).toMatchObject({ status: 404 })
})

test('Markdown of what is not there is a 404', async ({ request }) => {
  const missing = [
    'none',
    'sampling/none',
    'sampling/index',
    'sampling/print',
    'sampling.md/top-p',
    'sampling/top-p.md/x',
    'Sampling',
  ]
  for (const path of missing) expect((await request.get(`/topics/${path}.md`)).status(), path).toBe(404)
})

test('llms.txt leads to all of it, and every link of it to something', async ({ request }) => {
  const answer = await request.get('/llms.txt')
  expect(answer.headers()['content-type']).toBe('text/plain; charset=utf-8')
  const text = await answer.text()
  expect(text).toMatch(/^# AI Engineering\n\n> \S.*\n/)
  const links = [...text.matchAll(/^- \[.+\]\((\S+)\): \S/gm)].map(([, address = '']) => pathOf(address))
  for (const id of pages) expect(links).toContain(`/topics/${id}.md`)
  const others = links.filter((path) => !path.endsWith('.md'))
  expect(others).toEqual(
    expect.arrayContaining(['/api/cards.json', '/cards.schema.json', '/feed.xml', '/llms-full.txt']),
  )
  for (const path of others) expect((await request.get(path)).status(), path).toBe(200)
  const whole = await (await request.get('/llms-full.txt')).text()
  expect(whole.match(/^## /gm)).toHaveLength(cards().length)
})

test('the deck is JSON as its published schema says', async ({ request }) => {
  const answer = await request.get('/api/cards.json')
  expect(answer.headers()).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'access-control-allow-origin': '*',
  })
  const deck = await answer.json()
  const published = await request.get(pathOf(deck.$schema))
  expect(published.headers()['content-type']).toMatch(/^application\/schema\+json/)
  expect(z.fromJSONSchema(await published.json()).safeParse(deck).error).toBeUndefined()
  expect(deck.cards.map(({ id }: { id: string }) => id)).toEqual(cards().map(({ cardId }) => cardId))
})

test('the feed is named by the pages, and its entries by their permalinks', async ({ page, request }) => {
  for (const path of ['/', '/topics', '/topics/sampling', '/topics/sampling/top-p']) {
    const html = await (await request.get(path)).text()
    expect(html, path).toContain(
      `<link rel="alternate" type="application/atom+xml" href="${siteUrl.origin}/feed.xml"/>`,
    )
  }
  const answer = await request.get('/feed.xml')
  expect(answer.headers()['content-type']).toBe('application/atom+xml; charset=utf-8')
  const xml = await answer.text()
  expect(XMLValidator.validate(xml)).toBe(true)
  const { feed } = new XMLParser({ ignoreAttributes: false }).parse(xml)
  expect(feed.entry.length).toBeGreaterThanOrEqual(48)
  const [first] = feed.entry
  await page.goto(pathOf(first.id))
  await expect(page.getByRole('heading', { level: 1, name: first.title })).toBeVisible()
})

test('oEmbed is discovered in a page’s head, and answers for this site’s pages alone', async ({ page, request }) => {
  await page.goto('/topics/sampling/top-p')
  const link = page.locator('link[type="application/json+oembed"]')
  const answer = await request.get(pathOf((await link.getAttribute('href')) ?? ''))
  expect(answer.headers()).toMatchObject({
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=3600',
  })
  expect(await answer.json()).toMatchObject({
    type: 'rich',
    title: 'What is top-p (nucleus) sampling?',
    html: expect.stringContaining(`<iframe src="${siteUrl.origin}/embed/sampling/top-p"`),
  })
  const asked = (query: string) => request.get(`/api/oembed${query}`)
  const own = encodeURIComponent(`${siteUrl.origin}/topics/sampling`)
  const answers: [string, number][] = [
    ['', 400],
    [`?url=${own}&maxwidth=x`, 400],
    [`?url=${own}&url=${own}`, 400],
    ['?url=https://evil.example/topics/sampling', 404],
    ['?url=%00%ff', 404],
    [`?url=${own}/none`, 404],
    [`?url=${'x'.repeat(3000)}`, 404],
    [`?url=${'x'.repeat(6000)}`, 414],
    [`?url=${own}&format=xml`, 501],
  ]
  for (const [query, status] of answers) expect((await asked(query)).status(), query).toBe(status)
})
