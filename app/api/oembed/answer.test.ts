import { describe, expect, test } from 'vitest'
import { oembedAnswer } from './answer'
import { embeddable, maximum } from './asked'

const site = 'https://cards.example'
const origins = [site, 'http://localhost:3000']
const query = (parts: Record<string, string>) => `?${new URLSearchParams(parts)}`
const asked = async (parts: Record<string, string>) => {
  const answer = oembedAnswer(query(parts), origins)
  return { status: answer.status, headers: answer.headers, body: await answer.json() }
}

describe('what can be embedded', () => {
  test.each([
    [`${site}/topics/sampling`, { origin: site, topic: 'sampling', card: null, place: '' }],
    [`${site}/topics/sampling/top-p`, { origin: site, topic: 'sampling', card: 'top-p', place: '' }],
    [`${site}/topics/sampling#top-p`, { origin: site, topic: 'sampling', card: null, place: 'top-p' }],
    [`${site}/topics/sampling/top-p?p=0.9#how`, { origin: site, topic: 'sampling', card: 'top-p', place: '' }],
    ['HTTPS://CARDS.EXAMPLE:443/topics/sampling', { origin: site, topic: 'sampling', card: null, place: '' }],
    ['http://localhost:3000/topics/a', { origin: 'http://localhost:3000', topic: 'a', card: null, place: '' }],
  ])('%s', (address, page) => {
    expect(embeddable(address, origins)).toEqual(page)
  })

  test.each([
    '',
    'topics/sampling',
    '/topics/sampling',
    `//cards.example/topics/sampling`,
    'http://cards.example/topics/sampling',
    'https://cards.example:8443/topics/sampling',
    'https://cards.example.evil.example/topics/sampling',
    'https://evil.example/topics/sampling',
    'https://evil.example/#https://cards.example/topics/sampling',
    'https://cards.example@evil.example/topics/sampling',
    'https://user:password@cards.example/topics/sampling',
    'https://user@cards.example/topics/sampling',
    'javascript:alert(1)//https://cards.example/topics/sampling',
    'data:text/html,https://cards.example/topics/sampling',
    'file:///topics/sampling',
    `blob:${site}/topics/sampling`,
    `${site}/`,
    `${site}/topics`,
    `${site}/topics/`,
    `${site}/study?topic=sampling`,
    `${site}/embed/sampling`,
    `${site}/topics/sampling/top-p/more`,
    `${site}/topics/sampling/top-p/opengraph-image`,
    `${site}/topics/sampling.md`,
    `${site}/topics/Sampling`,
    `${site}/topics/sampling%2Ftop-p`,
    `${site}/topics/%2e%2e/settings`,
    `${site}/topics/../settings`,
    `${site}/topics/sampling/"><script>alert(1)</script>`,
    `${site}/topics/samp\u0000ling`,
    `${site}/topics/__proto__`,
    `${site}/topics/sampling?${'x'.repeat(2000)}`,
    `https://[::1/topics/sampling`,
    'http://localhost:99999/topics/sampling',
  ])('not %j', (address) => {
    expect(embeddable(address, origins)).toBeNull()
  })
})

test.each([
  [null, null],
  ['1', 1],
  ['640', 640],
  ['', undefined],
  ['0', undefined],
  ['-5', undefined],
  ['1e3', undefined],
  ['640px', undefined],
  ['9'.repeat(400), undefined],
])('a maximum of %j is %j', (given, pixels) => {
  expect(maximum(given)).toBe(pixels)
})

describe('the answer', () => {
  test('shows a card in a frame, with its picture', async () => {
    const { status, headers, body } = await asked({ url: `${site}/topics/sampling/top-p` })
    expect(status).toBe(200)
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('cache-control')).toBe('public, max-age=3600')
    expect(body).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: 'What is top-p (nucleus) sampling?',
      provider_url: `${site}/`,
      thumbnail_url: `${site}/topics/sampling/top-p/opengraph-image`,
      width: 640,
      height: 420,
    })
    expect(body.html).toMatch(/^<iframe src="https:\/\/cards\.example\/embed\/sampling\/top-p" title="What is top-p /)
  })

  test.each([
    ['sampling#top-p', 'sampling/top-p'],
    ['sampling#main', 'sampling'],
    ['sampling#"onload=alert(1)', 'sampling'],
    ['sampling#../settings', 'sampling'],
  ])('of %j shows %s', async (page, id) => {
    const { body } = await asked({ url: `${site}/topics/${page}` })
    expect(body.html).toContain(`src="${site}/embed/${id}"`)
  })

  test('is no larger than there is room', async () => {
    const { body } = await asked({ url: `${site}/topics/sampling`, maxwidth: '300', maxheight: '9999' })
    expect(body).toMatchObject({ title: 'Sampling', width: 300, height: 420 })
    expect(body.html).toContain('width="300" height="420"')
    expect(body).not.toHaveProperty('thumbnail_url')
    const { body: low } = await asked({ url: `${site}/topics/sampling`, maxwidth: '2000', maxheight: '200' })
    expect(low).toMatchObject({ width: 640, height: 200 })
    const { body: wide } = await asked({ url: `${site}/topics/sampling`, maxwidth: '1200', maxheight: '630' })
    expect(wide).toHaveProperty('thumbnail_width', 1200)
  })

  test.each([
    [400, {}],
    [400, { url: '' }],
    [400, { url: `${site}/topics/sampling`, maxwidth: 'all' }],
    [404, { url: 'https://evil.example/topics/sampling' }],
    [404, { url: `${site}/topics/no-such-topic` }],
    [404, { url: `${site}/topics/sampling/no-such-card` }],
    [404, { url: `${site}/topics/evaluation/top-p` }],
    [404, { url: 'x'.repeat(5000) }],
    [501, { url: `${site}/topics/sampling`, format: 'xml' }],
    [501, { url: `${site}/topics/sampling`, format: '<b>' }],
  ])('is %i for %j', async (expected, parts) => {
    const { status, headers, body } = await asked(parts)
    expect(status).toBe(expected)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(body.error).not.toMatch(/evil|<b>|xxx/)
  })

  test('is 400 where a name stands twice', () => {
    const twice = `?url=${encodeURIComponent(`${site}/topics/sampling`)}&url=https://evil.example/`
    expect(oembedAnswer(twice, origins).status).toBe(400)
  })

  test('is JSON where that is asked for', async () => {
    expect((await asked({ url: `${site}/topics/sampling`, format: 'json' })).status).toBe(200)
  })
})
