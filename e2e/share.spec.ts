import type { Page } from '@playwright/test'
import { encode } from 'uqr'
import { cards, topics } from '../content/deck'
import { env, siteUrl } from '../env'
import { says } from './learner'
import { expect, test } from './test'

const origin = env.E2E_BASE_URL
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
const matrix = (address: string) => encode(address, { ecc: 'M', border: 4 })

test.describe('copying a link', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('gives the address of a topic, of a card in it, and of a card', async ({ page }) => {
    await page.goto('/topics/sampling')
    await page.getByRole('button', { name: 'Copy link', exact: true }).click()
    await expect(says(page, /^Copied$/)).toBeAttached()
    expect(await copied(page)).toBe(`${origin}/topics/sampling`)
    await page.getByRole('button', { name: 'Copy link to card 2.2' }).click()
    await expect.poll(() => copied(page)).toBe(`${origin}/topics/sampling#top-p`)
    await page.goto('/topics/sampling/top-p')
    await page.getByRole('button', { name: 'Copy link' }).click()
    await expect.poll(() => copied(page)).toBe(`${origin}/topics/sampling/top-p`)
  })

  test('says so for as long after each press', async ({ page }) => {
    await page.clock.install()
    await page.goto('/topics/sampling')
    const button = page.getByRole('button', { name: 'Copy link to card 2.1' })
    const pressed = page.getByRole('button', { name: 'Copied to card 2.1' })
    await button.click()
    await expect(pressed).toBeVisible()
    await page.clock.runFor(1_500)
    await page.evaluate(() => navigator.clipboard.writeText(''))
    await pressed.click()
    await expect.poll(() => copied(page)).toMatch(/#temperature$/)
    await page.clock.runFor(1_500)
    await expect(pressed).toBeVisible()
    await page.clock.runFor(1_000)
    await expect(button).toBeVisible()
  })

  test('gives the public address where the site has one', async ({ page }) => {
    await page.goto('/topics/sampling')
    await page.evaluate(() => {
      document.documentElement.dataset.origin = 'https://cards.example.org'
    })
    await page.getByRole('button', { name: 'Copy link', exact: true }).click()
    await expect.poll(() => copied(page)).toBe('https://cards.example.org/topics/sampling')
  })

  test('gives the code that shows the cards elsewhere', async ({ page }) => {
    await page.goto('/topics/sampling/top-p')
    await page.getByRole('button', { name: 'Embed' }).click()
    await page.getByRole('dialog', { name: 'Embed' }).getByRole('button', { name: 'Copy' }).click()
    await expect.poll(() => copied(page)).toContain(`<iframe src="${origin}/embed/sampling/top-p" title="What is top-p`)
    await expect(page.getByRole('textbox', { name: 'Code to paste' })).toHaveValue(await copied(page))
  })
})

test('shows the address, selected, where the browser does not let it be copied', async ({ page }) => {
  await page.goto('/topics/sampling')
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('denied'))
  })
  await page.getByRole('button', { name: 'Copy link to card 2.1' }).click()
  const field = page.getByRole('textbox', { name: 'Address of card 2.1' })
  await expect(field).toBeFocused()
  expect(await page.evaluate(() => String(getSelection()))).toBe(`${origin}/topics/sampling#temperature`)
  await expect(says(page, /^Not copied/)).toBeAttached()
  await page.keyboard.press('Tab')
  await expect(field).toBeHidden()
})

test.describe('where the system has a share sheet', () => {
  test('it opens with the page’s title and address', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.share = async (data) => {
        document.body.dataset.shared = JSON.stringify(data)
      }
    })
    await page.goto('/topics/sampling/top-p')
    await page.getByRole('button', { name: 'Share' }).click()
    await expect(page.locator('body')).toHaveAttribute('data-shared', /./)
    const shared = JSON.parse((await page.locator('body').getAttribute('data-shared')) ?? '')
    expect(shared).toEqual({ title: await page.title(), url: `${origin}/topics/sampling/top-p` })
  })

  test('closing it without a choice is no error', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.share = () => Promise.reject(new DOMException('closed', 'AbortError'))
    })
    await page.goto('/topics/sampling')
    await page.getByRole('button', { name: 'Share' }).click()
    await expect(page.getByRole('button', { name: 'Share' })).toBeVisible()
  })
})

test('nothing is offered that the system does not have', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }))
  await page.goto('/topics/sampling')
  await expect(page.getByRole('button', { name: 'Share' })).toBeHidden()
})

/** The dark modules of the QR code that the page shows, looked at as a camera would. */
const seen = (page: Page, size: number) =>
  page.getByRole('img', { name: /^QR code of/ }).evaluate(async (picture: HTMLImageElement, modules) => {
    await picture.decode()
    const canvas = new OffscreenCanvas(modules * 4, modules * 4)
    const context = canvas.getContext('2d')
    context?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
    const isDark = (x: number, y: number) => (data[((y * 4 + 2) * canvas.width + x * 4 + 2) * 4] ?? 255) < 128
    return Array.from({ length: modules }, (_, y) => Array.from({ length: modules }, (_, x) => isDark(x, y)))
  }, size)

test('a QR code of the address at hand fills the screen, and Esc leads back', async ({ page }) => {
  const pictures: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('qr.svg')) pictures.push(request.url())
  })
  await page.goto('/topics/sampling', { waitUntil: 'networkidle' })
  expect(pictures).toEqual([])
  const opener = page.getByRole('button', { name: 'QR code' })
  await opener.focus()
  await page.keyboard.press('Enter')
  const room = page.getByRole('dialog', { name: 'QR code' })
  await expect(room).toContainText(`${new URL(origin).host}/topics/sampling`)
  await expect(room.getByRole('img', { name: `QR code of ${origin}/topics/sampling` })).toBeVisible()
  const { size, data } = matrix(`${origin}/topics/sampling`)
  expect(await seen(page, size)).toEqual(data)
  await expect(room.getByRole('button', { name: 'Close' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(room).toBeHidden()
  await expect(opener).toBeFocused()
})

test('each topic and card has a QR code of its public address', async ({ request }) => {
  const paths = [...topics().map(({ slug }) => `/topics/${slug}`), ...cards().map(({ cardId }) => `/topics/${cardId}`)]
  for (const path of paths) {
    const answer = await request.get(`${path}/qr.svg`)
    expect(answer.headers()['content-type']).toBe('image/svg+xml')
    const svg = await answer.text()
    const dark = [...svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)].flatMap(([, x, y, run]) =>
      Array.from({ length: Number(run) }, (_, step) => `${Number(x) + step} ${y}`),
    )
    const expected = matrix(siteUrl.origin + path).data.flatMap((row, y) =>
      row.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : [])),
    )
    expect(dark, path).toEqual(expected)
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('QR code and frame are still there to take', async ({ page }) => {
    await page.goto('/topics/sampling/top-p')
    await page.getByRole('button', { name: 'QR code' }).click()
    await expect(page.getByRole('img', { name: `QR code of ${siteUrl.origin}/topics/sampling/top-p` })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Embed' }).click()
    await expect(page.getByRole('textbox', { name: 'Code to paste' })).toHaveValue(
      /^<iframe src="[^"]+\/embed\/sampling/,
    )
    await expect(page.getByRole('button', { name: 'Copy' })).toHaveCount(0)
  })
})
