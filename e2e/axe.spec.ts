import { violations } from './axe'
import { expect, test } from './test'

test('axe finds nothing on what opens to pass a page on', async ({ page }) => {
  await page.goto('/topics/sampling')
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('denied'))
  })
  const found: string[] = []
  for (const name of ['QR code', 'Embed']) {
    await page.getByRole('button', { name }).click()
    await page
      .getByRole('dialog', { name })
      .getByText(/\/(topics|embed)\/sampling/)
      .waitFor()
    found.push(...(await violations(page, name)))
    await page.keyboard.press('Escape')
  }
  await page.getByRole('button', { name: 'Copy link', exact: true }).click()
  found.push(...(await violations(page, 'an address to copy')))
  expect(found).toEqual([])
})

test('axe finds nothing while studying in a page of others', async ({ page }) => {
  await page.goto('/embed/sampling/top-p')
  await page.getByRole('button', { name: 'Show answer' }).click()
  const found = await violations(page, 'answer')
  await page.getByRole('button', { name: 'Good' }).click()
  found.push(...(await violations(page, 'done')))
  expect(found).toEqual([])
})

test('axe finds nothing while studying', async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto('/study?topic=sampling')
  await page.getByRole('button', { name: 'Show answer' }).waitFor()
  const found = await violations(page, 'question')
  await page.keyboard.press('Space')
  found.push(...(await violations(page, 'answer')))
  await page.keyboard.press('?')
  found.push(...(await violations(page, 'keys')))
  await page.keyboard.press('4')
  found.push(...(await violations(page, 'the note of where answers are kept')))
  for (let card = 0; card < 3; card++) {
    await page.keyboard.press('Space')
    await page.keyboard.press('4')
  }
  await page.getByRole('heading', { name: /^Done for today/ }).waitFor()
  found.push(...(await violations(page, 'done')))
  expect(found).toEqual([])
})

test('axe finds nothing in the search', async ({ page }) => {
  const found: string[] = []
  for (const address of ['/search', '/search?q=caching', '/search?q=zzzq']) {
    await page.goto(address)
    found.push(...(await violations(page, address)))
  }
  await page.getByRole('navigation', { name: 'Main, below' }).getByRole('link', { name: 'Search' }).click()
  await page.getByRole('option').first().waitFor()
  found.push(...(await violations(page, 'the palette')))
  await page.getByRole('combobox').fill('cache')
  await page.getByRole('dialog').locator('mark').first().waitFor()
  found.push(...(await violations(page, 'the palette with matches')))
  await page.getByRole('combobox').fill('zzzq')
  await page.getByRole('dialog').getByText('Nothing matches.').first().waitFor()
  found.push(...(await violations(page, 'the palette without a match')))
  expect(found).toEqual([])
})

test('axe finds nothing where a setting or a way in is refused', async ({ page }) => {
  await page.goto('/settings')
  await page.getByLabel('Reviews a day').fill('20000')
  await page.getByLabel('Reviews a day').press('Enter')
  await expect(page.getByText('Between 0 and 9,999.')).toBeVisible()
  const found = await violations(page, 'a refused setting')
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill('nobody')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.locator('[aria-invalid]').first()).toBeFocused()
  found.push(...(await violations(page, 'a refused sign-in')))
  expect(found).toEqual([])
})

test('axe finds nothing on a member’s settings', async ({ page }) => {
  await page.setExtraHTTPHeaders({ 'X-Forwarded-For': `2001:db8:${Date.now().toString(16).slice(-4)}:a::1` })
  await page.goto('/sign-up?callbackUrl=%2Fsettings')
  await page.getByLabel('Email').fill(`axe-${Date.now()}@example.org`)
  await page.getByLabel('Password', { exact: true }).fill('violet ladder quiet comet')
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByRole('button', { name: 'Delete my account' }).click()
  await page.getByRole('button', { name: 'Delete my account' }).click()
  await expect(page.getByText('Type your password.')).toBeVisible()
  expect(await violations(page, 'a member’s settings')).toEqual([])
})

test('axe finds nothing in a theme chosen against the system’s', async ({ page }) => {
  await page.goto('/settings')
  for (const theme of ['Dark', 'Light']) {
    await page.getByRole('button', { name: theme }).click()
    expect(await violations(page, theme)).toEqual([])
  }
})

test('axe notices what is wrong, and where a page is too wide', async ({ page }) => {
  await page.goto('/topics')
  // What is added before React has taken the page over, it takes out again.
  await page.waitForFunction(() => {
    const main = document.querySelector('main')
    return main !== null && Object.keys(main).some((key) => key.startsWith('__react'))
  })
  await page.evaluate(() => {
    const picture = document.createElement('img')
    const wide = document.createElement('p')
    wide.textContent = 'wide'
    wide.style.width = '3000px'
    document.querySelector('main')?.append(picture, wide)
  })
  const found = (await violations(page, 'broken')).join()
  expect(found).toContain('image-alt')
  expect(found).toContain('wider than the screen')
})
