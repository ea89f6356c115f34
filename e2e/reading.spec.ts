import { readFileSync } from 'node:fs'
import { topics } from '../content/deck'
import { siteUrl } from '../env'
import { expect, test } from './test'

/** The site's pages, each with what its head must say. */
const pages = [
  { path: '/', title: /AI Engineering/ },
  { path: '/topics', title: /^Topics · AI Engineering$/ },
  ...topics().map(({ slug, title, cards }) => ({
    path: `/topics/${slug}`,
    title: new RegExp(`^${title}, ${cards.length} cards · AI Engineering$`),
  })),
  { path: '/topics/sampling/temperature', title: /^What does temperature do to LLM sampling\? · AI Engineering$/ },
  { path: '/study', title: /^Study · AI Engineering$/ },
]

const missing = [
  '/none',
  '/topics/none',
  '/topics/none/none',
  '/topics/sampling/none',
  '/topics/sampling/index',
  '/topics/sampling/top-p/none',
]

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const address of missing) {
    test(`${address} answers 404, in words, and leads on`, async ({ page }) => {
      expect((await page.goto(address))?.status()).toBe(404)
      await expect(page.getByRole('heading', { name: 'No card at this address.' })).toBeVisible()
      await expect(page.getByRole('link', { name: 'Inference Optimization' })).toBeVisible()
    })
  }

  test('all 48 cards can be read on their topics’ pages, answers included', async ({ page }) => {
    let read = 0
    for (const { slug, cards } of topics()) {
      await page.goto(`/topics/${slug}`)
      for (const card of cards) {
        const article = page.locator(`article#${card.slug}`)
        await expect(article.getByRole('heading', { name: card.question.slice(0, 20) })).toBeVisible()
        // The first words of the answer that no formula or list numeral interrupts.
        const words = /[A-Za-z]{3,}(?: [A-Za-z]{2,}){1,3}/.exec(card.answer)?.[0] ?? card.answer
        await expect(article.locator('.a').getByText(words).first()).toBeVisible()
        read++
      }
    }
    expect(read).toBe(48)
  })

  test('a card on the home page can be turned', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByText('Show answer')).toBeVisible()
    await page.getByText('Show answer').click()
    await expect(page.locator('details .a')).toBeVisible()
  })

  test('the study page says where to read instead', async ({ page }) => {
    await page.goto('/study')
    // Text locators pass over `noscript`. What is streamed after the shell stays out of sight.
    const shown = page.locator('noscript p').filter({ visible: true })
    await expect(shown).toBeVisible()
    await expect(shown).toContainText('All cards can be read without it')
  })
})

for (const { path, title } of pages) {
  test(`${path} has a title, a description and a canonical address`, async ({ page }) => {
    await page.goto(path)
    await expect(page).toHaveTitle(title)
    await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /\S{3,} \S/)
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
      'href',
      `${siteUrl.origin}${path === '/' ? '' : path}`,
    )
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  })
}

test('an address that is none leads on', async ({ page }) => {
  const answer = await page.goto('/topics/sampling/no-such-card')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'No card at this address.' })).toBeVisible()
  await page.getByRole('link', { name: 'Inference Optimization' }).first().click()
  await expect(page).toHaveURL(/\/topics\/inference-optimization$/)
})

test('a link to a card leads to it, and opens its answer where answers are hidden', async ({ page }) => {
  await page.goto('/topics/inference-optimization')
  await page.getByRole('button', { name: 'Hidden' }).click()
  await page.goto('/topics/inference-optimization#mfu')
  const card = page.locator('article#mfu')
  await expect(card).toBeInViewport()
  await expect(card.locator('.a')).toBeVisible()
  await expect(page.locator('article#batching .a')).toBeHidden()
})

test('the way from a card back to its topic opens its answer there, below the bar that stays', async ({ page }) => {
  await page.goto('/topics/evaluation')
  await page.getByRole('button', { name: 'Hidden' }).click()
  await page.getByRole('link', { name: 'Card 3.4' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What are three key limitations of AI as a judge?')
  await page.getByRole('navigation', { name: 'The card’s topic' }).getByRole('link').click()
  await expect(page).toHaveURL(/\/topics\/evaluation#ai-judge-limits$/)
  const card = page.getByRole('article').filter({ hasText: 'What are three key limitations' })
  await expect(card.getByText('Criteria ambiguity')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Show answer to card 3.4' })).toBeHidden()
  await expect(card.getByRole('heading')).toBeInViewport({ ratio: 1 })
  const [bar, question] = [page.locator('.bar').filter({ visible: true }), card.getByRole('heading')]
  const [above, below] = [await bar.boundingBox(), await question.boundingBox()]
  expect(below?.y ?? 0).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? Number.NaN))
})

test('a topic ends in recalling its cards', async ({ page }) => {
  await page.goto('/topics/finetuning')
  await expect(page.getByText('Six cards, three minutes to read.')).toBeVisible()
  await page
    .getByRole('region', { name: 'Read. Now recall.' })
    .getByRole('link', { name: 'Recall these 6 cards' })
    .click()
  await expect(page).toHaveURL(/\/study\?topic=finetuning$/)
  await expect(page.getByRole('article')).toHaveAttribute('data-card-id', /^finetuning\//)
})

test('a card leads to cards about the same things, on its page and from its topic’s', async ({ page }) => {
  await page.goto('/topics/evaluation')
  const judges = page.getByRole('article').filter({ hasText: 'limitations of AI as a judge' })
  await judges.getByRole('link', { name: 'What are the main biases in user feedback?' }).click()
  await expect(page).toHaveURL(/\/topics\/architecture-and-feedback\/feedback-biases$/)
  const related = page.getByRole('region', { name: 'Related' })
  await related.getByRole('link', { name: 'What are three key limitations of AI as a judge?' }).click()
  await expect(page).toHaveURL(/\/topics\/evaluation\/ai-judge-limits$/)
  await expect(page.getByRole('complementary', { name: 'About this card' })).toContainText('Card 4 of 6.')
})

test('answers hidden or shown is the reader’s choice, remembered, and moves nothing', async ({ page }) => {
  await page.goto('/topics/sampling')
  const place = () =>
    page
      .locator('article')
      .last()
      .evaluate((card) => card.getBoundingClientRect().top + window.scrollY)
  const before = await place()
  await page.getByRole('button', { name: 'Hidden' }).click()
  await expect(page.locator('article#top-p .a')).toBeHidden()
  expect(await place()).toBe(before)
  await page.goto('/topics/evaluation')
  await expect(page.locator('article#perplexity .a')).toBeHidden()
  await page.getByRole('button', { name: 'Show answer to card 3.1' }).click()
  await expect(page.locator('article#perplexity .a')).toBeVisible()
  await page.getByRole('button', { name: 'Shown' }).click()
  await expect(page.locator('article#pass-at-k .a')).toBeVisible()
})

test('a guest’s own state fills in without moving anything', async ({ page }) => {
  await page.goto('/topics/sampling')
  await expect(page.getByRole('heading', { name: 'Four cards, all new to you.' })).toBeVisible()
  const before = await page.locator('article').last().boundingBox()
  await page.goto('/study?topic=sampling')
  for (let card = 0; card < 4; card++) {
    await page.getByRole('button', { name: 'Show answer' }).click()
    await page.getByRole('button', { name: /^Easy/ }).click()
  }
  await expect(page.getByRole('heading', { name: /^Done for today/ })).toBeVisible()
  await page.goto('/topics/sampling')
  await expect(page.getByRole('heading', { name: 'Today you would recall about 4 of 4. None is due.' })).toBeVisible()
  expect(await page.locator('article').last().boundingBox()).toEqual(before)
  await page.goto('/')
  await expect(page.getByText('4 of 4')).toBeVisible()
})

test('a topic’s page leads to studying it', async ({ page }) => {
  await page.goto('/topics/evaluation')
  await page.getByRole('link', { name: 'Study this topic' }).click()
  await expect(page).toHaveURL(/\/study\?topic=evaluation$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Study' })).toBeAttached()
  await expect(page.getByRole('article')).toHaveAttribute('data-card-id', 'evaluation/perplexity')
})

test('on a phone studying is one tap from a topic’s title, and from each card that a link leads to', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const links = page.getByRole('link', { name: 'Study now' })
  const [above, below] = [links.first(), links.last()]
  for (const { slug, cards } of topics()) {
    await page.goto(`/topics/${slug}`)
    await expect(above).toBeInViewport({ ratio: 1 })
    await expect(above).toHaveAttribute('href', `/study?topic=${slug}`)
    await page.goto(`/topics/${slug}#${cards.at(-1)?.slug}`)
    await expect(below).toBeInViewport({ ratio: 1 })
    await expect(below).toHaveAttribute('href', `/study?topic=${slug}`)
  }
})

test('no page names an address of another site to load from', () => {
  const html = readFileSync('.next/server/app/topics/sampling.html', 'utf8')
  const loaded = [...html.matchAll(/(?:src|href)="(https?:\/\/[^"]+)"/g)].map(([, address]) => address)
  expect(loaded.filter((address) => !address?.startsWith(siteUrl.origin))).toEqual([])
})
