import { type OwnSite, ownSite } from './own-site'
import { expect, test } from './test'

test.describe('where reports and edits lead somewhere', () => {
  let site: OwnSite

  test.beforeAll(async () => {
    site = await ownSite({
      FEEDBACK_URL: 'https://git.example/you/deck/issues/new?labels=card',
      SOURCE_URL: 'https://git.example/you/deck/edit/main/content',
    })
  })
  test.afterAll(() => site.close())

  test('a mistake is reported while reviewing, and the keys rate as before', async ({ page }) => {
    await page.goto(`${site.address}/study?topic=sampling`)
    await page.getByRole('button', { name: 'Show answer' }).click()
    const foot = await page.getByRole('group', { name: 'Rate your recall' }).boundingBox()
    await expect(page.getByRole('link', { name: /^Report a mistake/ })).toBeHidden()
    await page.getByRole('button', { name: 'More' }).click()
    expect(await page.getByRole('group', { name: 'Rate your recall' }).boundingBox()).toEqual(foot)
    const report = page.getByRole('link', { name: /^Report a mistake/ })
    await expect(report).toHaveAttribute(
      'href',
      /\?labels=card&title=Mistake\+in\+sampling%2Ftemperature\+%28version\+1%29/,
    )
    await expect(report).toHaveAttribute('target', '_blank')
    await expect(page.getByRole('link', { name: /^Edit this card/ })).toHaveAttribute(
      'href',
      'https://git.example/you/deck/edit/main/content/sampling/temperature.mdx',
    )
    await page.keyboard.press('3')
    await expect(page.getByRole('article')).toHaveAttribute('data-card-id', 'sampling/top-p')
    await expect(report).toHaveAttribute('href', /sampling%2Ftop-p/)
  })

  test('with the keyboard alone, Enter on the link follows it and rates nothing', async ({ page, context }) => {
    await context.route('https://git.example/**', (route) => route.fulfill({ body: 'The form.' }))
    await page.goto(`${site.address}/study?topic=sampling`)
    await page.getByRole('button', { name: 'Show answer' }).click()
    await page.keyboard.press('?')
    await page.getByRole('link', { name: /^Report a mistake/ }).focus()
    const opened = context.waitForEvent('page')
    await page.keyboard.press('Enter')
    const form = await opened
    await expect(form.getByText('The form.')).toBeVisible()
    expect(new URL(form.url()).searchParams.get('body')).toContain('Card: sampling/temperature\nVersion: 1\n')
    await expect(page.getByRole('article')).toHaveAttribute('data-card-id', 'sampling/temperature')
    await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
  })
})

test('where nothing is configured, no page offers either', async ({ page, request }) => {
  for (const path of ['/topics/sampling', '/topics/sampling/top-p', '/study']) {
    expect(await (await request.get(path)).text(), path).not.toMatch(/Report a mistake|Edit this card/)
  }
  await page.goto('/study?topic=sampling')
  await page.getByRole('button', { name: 'Keys' }).click()
  await expect(page.getByRole('heading', { name: 'Keys' })).toBeVisible()
  await expect(page.getByRole('link', { name: /mistake|Edit/ })).toHaveCount(0)
})
