import type { Page } from '@playwright/test'
import { expect, test } from './test'

/** Presses `key` until the palette is there: nobody hears it before the page is awake. */
async function openPalette(page: Page, key: string) {
  await expect(async () => {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible({ timeout: 1000 })
  }).toPass()
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the link leads to a form, which finds, marks and leads on', async ({ page }) => {
    await page.goto('/topics')
    await page
      .getByRole('navigation', { name: 'Main' })
      .or(page.getByRole('banner'))
      .getByRole('link', { name: 'Search' })
      .click()
    await expect(page).toHaveURL(/\/search$/)
    await expect(page.getByRole('link', { name: 'Inference Optimization' })).toBeVisible()
    await page.getByRole('searchbox').fill('halucination')
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(page).toHaveURL(/\/search\?q=halucination$/)
    await expect(page.getByRole('status').filter({ hasText: /match(es)? for “halucination”/ })).toBeVisible()
    const first = page.getByRole('main').getByRole('listitem').first().getByRole('link')
    await expect(first).toHaveText(/two hypotheses for why LLMs hallucinate/)
    await expect(first.locator('mark')).toHaveText('hallucin')
    await first.click()
    await expect(page).toHaveURL(/\/topics\/sampling\/hallucination$/)
  })

  test('where nothing matches there is one way on', async ({ page }) => {
    await page.goto('/search?q=zzzq')
    await expect(page.getByText('Nothing matches “zzzq”.')).toBeVisible()
    await page.getByRole('link', { name: 'Browse the topics' }).click()
    await expect(page).toHaveURL(/\/topics$/)
  })

  test('an address that is none can be searched from', async ({ page }) => {
    await page.goto('/topics/none')
    await page.getByRole('searchbox').fill('mfu')
    await page.getByRole('searchbox').press('Enter')
    await expect(page.getByRole('link', { name: /What is MFU/ })).toBeVisible()
  })
})

test('whatever is asked is answered or refused, and shown as text', async ({ request }) => {
  const script = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>'
  const borne = [script, '\u0000', '\u202eשלום', 'ü', '%', '__proto__', 'a'.repeat(200), '{{7*7}}', '$&', '..%2f']
  for (const q of borne) {
    const answer = await request.get(`/search?q=${encodeURIComponent(q)}`)
    expect(answer.status(), q).toBe(200)
    expect(answer.headers()['cache-control'], q).toContain('no-store')
    expect(await answer.text(), q).not.toContain('<img src=x')
  }
  for (const query of ['q=%', 'q=%ED%A0%80', 'q=a&q=b', 'q[]=a', 'q', 'q=%FF']) {
    expect((await request.get(`/search?${query}`)).status(), query).toBe(200)
  }
  const refused = await request.get(`/search?q=${'a'.repeat(201)}`)
  expect(refused.status()).toBe(414)
  expect(await refused.text()).toContain('Too long to search for.')
  expect((await request.get(`/search?q=${'a'.repeat(10_000)}`)).status()).toBe(414)
})

test('the palette opens, finds and leads on by keys alone', async ({ page }) => {
  await page.goto('/topics/sampling')
  await openPalette(page, 'ControlOrMeta+k')
  const field = page.getByRole('combobox')
  const chosen = page.getByRole('option', { selected: true })
  await expect(field).toBeFocused()
  await expect(page.getByRole('group', { name: 'Topics' }).getByRole('option')).toHaveCount(9)
  await expect(field).toHaveAttribute('aria-expanded', 'true')

  await page.keyboard.type('cache')
  await expect(chosen).toHaveText(/What is the KV cache/)
  await expect(chosen.locator('mark')).toHaveText('cache')
  await expect(field).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? 'none')
  await expect(field).toHaveAttribute('aria-controls', (await page.getByRole('listbox').getAttribute('id')) ?? 'none')
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^\d+ matches$/)

  await page.keyboard.press('ArrowDown')
  await expect(chosen).toHaveText(/prompt caching/)
  await page.keyboard.press('End')
  await expect(page.getByRole('option').last()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/topics\/inference-optimization\/kv-cache$/)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.goBack()
  await expect(page).toHaveURL(/\/topics\/sampling$/)
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('the Search link opens it, Escape gives the focus back, and fields keep their keys', async ({ page }) => {
  await page.goto('/topics')
  const link = page.getByRole('banner').getByRole('link', { name: 'Search' })
  await link.focus()
  await openPalette(page, '/')
  await page.keyboard.type('a/b')
  await expect(page.getByRole('combobox')).toHaveValue('a/b')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(link).toBeFocused()
  await link.click()
  await page.getByRole('combobox').fill('dark mode')
  await page.getByRole('option', { name: /Settings/ }).click()
  await expect(page.getByLabel('Reviews a day')).toBeVisible()
  await page.getByLabel('Reviews a day').focus()
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.press('/')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('the palette opens with Caps Lock on', async ({ page }) => {
  await page.goto('/topics/sampling')
  await openPalette(page, 'ControlOrMeta+K')
})

test('on the study screen it rates nothing', async ({ page }) => {
  await page.goto('/study?topic=sampling')
  await page.getByRole('button', { name: 'Show answer' }).waitFor()
  const card = await page.getByRole('article').getAttribute('data-card-id')
  await page.keyboard.press('Space')
  await page.keyboard.press('/')
  await page.getByRole('combobox').pressSequentially('1234 u')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('article')).toHaveAttribute('data-card-id', card ?? '')
  await expect(page.getByRole('group', { name: 'Rate your recall' })).toBeVisible()
})

test.describe('where the index does not load', () => {
  test.use({ tolerated: [/search-index\.json|ERR_FAILED/] })

  test('it says so, and Enter leads to the page', async ({ page }) => {
    await page.route('**/search-index.json', (route) => route.abort())
    await page.goto('/topics')
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click()
    await expect(page.getByRole('dialog').getByText('The index did not load.').first()).toBeVisible()
    await page.keyboard.type('kv cache')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/search\?q=kv%20cache$/)
    await expect(page.getByRole('link', { name: /What is the KV cache/ })).toBeVisible()
  })
})

test('nothing of the search but its opener is loaded before it is wanted', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto('/topics/sampling', { waitUntil: 'networkidle' })
  const before = asked.length
  expect(asked.filter((url) => url.includes('search'))).toEqual([])
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).hover()
  await expect.poll(() => asked.length).toBeGreaterThan(before)
})
