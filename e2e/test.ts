import { test as base, expect } from '@playwright/test'

/** A test that fails where the page threw, or printed an error or a warning that the browser raised. */
export const test = base.extend({
  page: async ({ page }, use) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`)
    })
    await use(page)
    expect(errors, 'errors in the page').toEqual([])
  },
})

export { expect }
