import { createHash } from 'node:crypto'
import { test as base, expect } from '@playwright/test'

/** A missing page is an answer like another; the browser calls its own address a resource that failed. */
const isOfMissingPage = (text: string, url: string, visited: ReadonlySet<string>) =>
  text.startsWith('Failed to load resource') && text.includes('404') && visited.has(url)

/** A network address of its own for each test. */
function addressOf(testId: string): string {
  const [a, b, c] = createHash('sha256').update(testId).digest()
  return `10.${a}.${b}.${c}`
}

/**
 * A test that fails where one of its pages threw or printed an error, a blocked script or style included. A test that
 * breaks something on purpose names what it expects in `tolerated`.
 */
export const test = base.extend<{ tolerated: RegExp[] }>({
  tolerated: [[], { option: true }],
  // Limits count by network address; the site under test believes one hop of what is forwarded.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs off this pattern
  extraHTTPHeaders: async ({}, use, { testId }) => {
    await use({ 'x-forwarded-for': addressOf(testId) })
  },
  context: async ({ context, tolerated }, use) => {
    const errors: string[] = []
    const visited = new Set<string>()
    context.on('response', (response) => {
      if (response.request().isNavigationRequest()) visited.add(response.url())
    })
    context.on('weberror', (error) => errors.push(String(error.error())))
    context.on('console', (message) => {
      const { url } = message.location()
      if (message.type() !== 'error' || isOfMissingPage(message.text(), url, visited)) return
      errors.push(`${message.text()} (${url})`)
    })
    await use(context)
    const unexpected = errors.filter((error) => !tolerated.some((pattern) => pattern.test(error)))
    expect(unexpected, 'errors in the pages').toEqual([])
  },
})

export { expect }
