import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FrameLocator, Page } from '@playwright/test'
import { cards, topics } from '../content/deck'
import { env } from '../env'
import { test as base, expect } from './test'

/** A page of another site, and the frame in it that shows the address after its `?`. */
const test = base.extend<{ host: (path: string) => Promise<FrameLocator> }>({
  host: async ({ page }, use) => {
    const server = createServer(({ url = '' }, answer) => {
      const path = new URL(url, 'http://host').searchParams.get('path') ?? ''
      answer
        .setHeader('content-type', 'text/html')
        .end(
          `<!doctype html><title>A blog</title><input aria-label="Comment"><iframe src="${env.E2E_BASE_URL}${path}" title="Cards" width="360" height="420"></iframe>`,
        )
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const { port } = server.address() as AddressInfo
    await use(async (path) => {
      await page.goto(`http://127.0.0.1:${port}/?path=${encodeURIComponent(path)}`)
      return page.frameLocator('iframe')
    })
    server.closeAllConnections()
    server.close()
  },
})

/** Makes every page and frame note what it touches of cookies and storage. */
async function watchStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const touched: string[] = []
    Object.assign(window, { touched })
    const watch = (owner: object, name: string) => {
      const known = Object.getOwnPropertyDescriptor(owner, name)
      if (!known) throw new Error(`${name} is not there to be watched`)
      const note = () => touched.push(name)
      const { get, set } = known
      if (get)
        known.get = function () {
          note()
          return get.call(this)
        }
      if (set)
        known.set = function (value) {
          note()
          set.call(this, value)
        }
      Object.defineProperty(owner, name, known)
    }
    watch(Document.prototype, 'cookie')
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) watch(window, name)
  })
}

const rate = (frame: FrameLocator | Page, name: string) =>
  frame.getByRole('group', { name: 'Rate your recall' }).getByRole('button', { name })

test('a topic is studied within a page of another site, and nothing is touched', async ({ page, host, context }) => {
  await watchStorage(page)
  const frame = await host('/embed/sampling')
  const ids: (string | null)[] = []
  for (const rating of ['Good 10m', 'Again 1m', 'Hard 6m', 'Easy']) {
    ids.push(await frame.getByRole('article').getAttribute('data-card-id'))
    await frame.getByRole('button', { name: 'Show answer' }).click()
    await rate(frame, rating).click()
  }
  expect(ids).toEqual(cards().flatMap(({ cardId }) => (cardId.startsWith('sampling/') ? [cardId] : [])))
  await expect(frame.getByRole('heading', { name: 'Done for now.' })).toBeFocused()
  await expect(frame.getByText('4 cards. The next one comes in 1 minute.')).toBeVisible()
  const shown = page.frames().find((each) => each.url().includes('/embed/'))
  expect(await shown?.evaluate('touched')).toEqual([])
  expect(await context.cookies()).toEqual([])
  // The same watch sees what an ordinary page touches.
  await page.goto('/topics/sampling')
  expect(await page.evaluate('touched')).toContain('cookie')
  expect(await page.evaluate('touched')).toContain('localStorage')
})

test('its links open the site beside the page', async ({ page, host, context }) => {
  const frame = await host('/embed/sampling/top-p')
  const opened = context.waitForEvent('page')
  await frame.getByRole('link', { name: 'Study this topic' }).click()
  const site = await opened
  await expect(site).toHaveURL(`${env.E2E_BASE_URL}/study?topic=sampling`)
  expect(await site.evaluate(() => window.opener)).toBeNull()
  await expect(frame.getByRole('link', { name: '2.2 Sampling' })).toHaveAttribute('href', '/topics/sampling/top-p')
  await expect(page.getByRole('textbox')).toBeVisible()
})

test('keys mean something while the focus is inside, and only then', async ({ page, host }) => {
  const frame = await host('/embed/sampling')
  await frame.getByRole('button', { name: 'Show answer' }).waitFor()
  await page.getByRole('textbox', { name: 'Comment' }).press('Space')
  await expect(frame.getByRole('button', { name: 'Show answer' })).toBeVisible()
  await frame.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Space')
  await expect(rate(frame, 'Good')).toBeVisible()
  await page.keyboard.press('3')
  await expect(frame.getByRole('article')).toHaveAttribute('data-card-id', 'sampling/top-p')
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue(' ')
})

test('a card comes back at its minute, or before it by choice', async ({ page }) => {
  await page.clock.install()
  await page.goto('/embed/sampling/top-p')
  await page.getByRole('button', { name: 'Show answer' }).click()
  await rate(page, 'Good 10m').click()
  await expect(page.getByText('1 card. The next one comes in 10 minutes.')).toBeVisible()
  await page.clock.fastForward('10:01')
  await page.getByRole('button', { name: 'Show answer' }).click()
  await rate(page, 'Again 1m').click()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('button', { name: 'Show answer' }).click()
  await rate(page, 'Easy').click()
  await expect(page.getByText(/^1 card\. The next one comes (tomorrow|in \d+ days)/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Go on' })).toHaveCount(0)
})

test.describe('every other page', () => {
  test.use({ tolerated: [/frame-ancestors|chrome-error:/] })

  test('refuses to be framed', async ({ page, host }) => {
    for (const path of ['/topics/sampling', '/embed/none']) {
      const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'))
      await host(path)
      expect((await refused).text()).toContain("frame-ancestors 'none'")
    }
  })

  test('says so, and embeds alone say otherwise', async ({ request }) => {
    const policy = async (path: string) => (await request.get(path)).headers()['content-security-policy']
    const embeds = [...topics().map(({ slug }) => slug), ...cards().map(({ cardId }) => cardId)]
    for (const path of embeds) expect(await policy(`/embed/${path}`), path).toMatch(/frame-ancestors \*(;|$)/)
    for (const path of [
      '/',
      '/topics/sampling',
      '/study',
      '/embed',
      '/embed/none',
      '/embed/sampling/none',
      '/api/health',
    ]) {
      expect(await policy(path), path).toMatch(/frame-ancestors 'none'(;|$)/)
    }
  })
})

test('search engines are sent to the page itself', async ({ page }) => {
  await page.goto('/embed/sampling/top-p')
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/topics\/sampling\/top-p$/)
})

test('a frame of 280 by 200 has room for it', async ({ page }) => {
  await page.setViewportSize({ width: 280, height: 200 })
  // Formulas and tables are what does not break into lines.
  const wide = cards().filter(({ answerHtml }) => /<(table|dl)|display="block"/.test(answerHtml))
  expect(wide.length).toBeGreaterThan(0)
  for (const { cardId } of wide) {
    await page.goto(`/embed/${cardId}`)
    const reveal = page.getByRole('button', { name: 'Show answer' })
    await reveal.click()
    await rate(page, 'Good').scrollIntoViewIfNeeded()
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(over, cardId).toBeLessThanOrEqual(0)
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  // Not within a frame of another site, for which the browser may be told too late that scripts are off.
  test('questions open to their answers', async ({ page }) => {
    await page.goto('/embed/sampling')
    await expect(page.getByRole('button')).toHaveCount(0)
    // Whatever looks for text passes over what stands in for scripts.
    const card = page.locator('details').first()
    const answer = card.locator('.a')
    await expect(card.locator('summary')).toHaveText('What does temperature do to LLM sampling?')
    await expect(answer).toBeHidden()
    await card.locator('summary').click()
    await expect(answer).toBeVisible()
  })
})
