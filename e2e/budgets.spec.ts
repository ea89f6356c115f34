/**
 * What pages weigh, against a page that says hello, built with the same versions. The figures are those that were
 * promised, and there is no tolerance: a page that has grown past one has to lose something again. 1 kB is 1000 bytes.
 */

import { helloScripts, scriptsOf } from '../bench/built-hello'
import { gzipped, type PageBytes, pageBytes, visitBytes } from '../bench/bytes'
import { largestShift } from '../bench/paint'
import { topics } from '../content/deck'
import { answer, newEmail, openStudy, signUp } from './learner'
import { expect, test } from './test'

const kB = 1000
const own = { public: 12 * kB, withLog: 20 * kB, study: 30 * kB }

const cardPages = () => topics().flatMap(({ cards }) => cards.map(({ cardId }) => `/topics/${cardId}`))
const topicPages = () => topics().map(({ slug }) => `/topics/${slug}`)
const withFormulas = '/topics/sampling'
/** With a figure's styles, and the italic of its formulas beside that of its text. */
const card = '/topics/finetuning/lora'

let hello: number

test.beforeAll(async () => {
  test.setTimeout(180_000)
  hello = await helloScripts()
})

// The worker copies the whole site once the page rests, which is no part of the page.
test.use({ serviceWorkers: 'block' })

function isLight(page: PageBytes, requests: number): void {
  const { address, total, font, formulaFont } = page
  expect.soft(page.requests, `requests of ${address}`).toBeLessThanOrEqual(requests)
  expect.soft(page.foreign, `other sites on ${address}`).toEqual([])
  expect.soft(page.css, `styles of ${address}`).toBeLessThanOrEqual(15 * kB)
  expect.soft(font - formulaFont, `fonts of ${address}`).toBeLessThanOrEqual(60 * kB)
  expect.soft(formulaFont, `fonts for formulas on ${address}`).toBeLessThanOrEqual(45 * kB)
  expect.soft(total - formulaFont, `all of ${address}`).toBeLessThanOrEqual(230 * kB)
}

for (const address of ['/', withFormulas, '/topics/dataset-engineering', card]) {
  test(`${address} is light, for a visitor of whom the device knows nothing`, async ({ browser, baseURL }) => {
    const page = await pageBytes(browser, baseURL ?? '', address)
    isLight(page, address === card ? 14 : 12)
    expect(page.scripts - hello, `scripts of ${address} beyond hello's`).toBeLessThanOrEqual(own.public)
  })
}

test('the study screen loads little more', async ({ browser, baseURL }) => {
  const { scripts, foreign } = await pageBytes(browser, baseURL ?? '', '/study')
  expect(scripts - hello).toBeLessThanOrEqual(own.study)
  expect(foreign).toEqual([])
})

test('no topic or card names more scripts than it may load', async ({ request }) => {
  const sizes = new Map<string, number>()
  const sizeOf = async (path: string) => {
    const known = sizes.get(path) ?? gzipped(await (await request.get(path)).body())
    sizes.set(path, known)
    return known
  }
  for (const address of ['/topics', ...topicPages(), ...cardPages()]) {
    const named = scriptsOf(await (await request.get(address)).text())
    expect(named.length, `scripts of ${address}`).toBeGreaterThan(2)
    let bytes = -hello
    for (const path of named) bytes += await sizeOf(path)
    expect.soft(bytes, `scripts of ${address} beyond hello's`).toBeLessThanOrEqual(own.public)
  }
})

test('a reader with a log, a guest or a member, loads what shows it and no more', async ({ page, baseURL }) => {
  const site = baseURL ?? ''
  const visit = async () => {
    const tab = await page.context().newPage()
    const { scripts } = await visitBytes(tab, site, withFormulas)
    await tab.close()
    return scripts
  }
  const without = await visit()
  await openStudy(page)
  await answer(page, 'Good')
  const asGuest = await visit()
  expect(asGuest - without).toBeGreaterThan(5 * kB)
  expect(asGuest - without).toBeLessThanOrEqual(own.withLog)
  await signUp(page, newEmail())
  await openStudy(page)
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible()
  expect((await visit()) - without).toBeLessThanOrEqual(own.withLog)
})

test('nothing moves while a page loads', async ({ browser, baseURL }) => {
  const addresses = ['/', withFormulas, card, '/study'].map((address) => `${baseURL}${address}`)
  expect(await largestShift(browser, addresses)).toMatchObject({ shift: 0 })
})
