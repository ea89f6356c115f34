/** The policy of each page allows what the page runs, and nothing else. */
import type { BrowserContext } from '@playwright/test'
import { answerMany, isSaved, newEmail, openStudy, signIn, signOut, signUp } from './learner'
import { test as base, expect } from './test'

/** A test that is told of every violation in its pages. */
const test = base.extend<{ violations: string[] }>({
  violations: [
    async ({ context }, use) => {
      const violations: string[] = []
      await watch(context, violations)
      await use(violations)
      expect(violations, 'violations of the policy').toEqual([])
    },
    { auto: true },
  ],
})

async function watch(context: BrowserContext, violations: string[]): Promise<void> {
  await context.exposeBinding('violated', (_, what: string) => violations.push(what))
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const { violated } = globalThis as unknown as { violated: (what: string) => void }
      violated(`${location.pathname}: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`)
    })
  })
}

/** Pages that no page leads a guest to. */
const others = ['/reset-password', '/forgot-password', '/no-such-page', '/topics/no-such-topic', '/sign-in?error=x']

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('every page runs under a policy of its own that allows no other script', async ({ page, baseURL }) => {
      test.setTimeout(120_000)
      const known = new Set(['/', ...others])
      for (const address of known) {
        const answer = await page.goto(address, { waitUntil: 'load' })
        const policy = answer?.headers()['content-security-policy'] ?? ''
        const scripts = /script-src ([^;]*)/.exec(policy)?.[1]
        expect(scripts, address).toMatch(/^'self'(?: '(?:sha256|nonce)-[^']+')+$/)
        expect(policy).toMatch(/style-src 'self'(?: '(?:sha256|nonce)-[^']+')*;/)
        const links = await page
          .locator('a[href^="/"]')
          .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
        for (const link of links) {
          const { pathname } = new URL(link, baseURL)
          if (!/\.\w+$|^\/api\//.test(pathname)) known.add(pathname)
        }
      }
      // 48 cards, 9 topics, and whatever else is linked.
      expect(known.size).toBeGreaterThan(48 + 9 + others.length)
    })
  })
}

test.describe('a script that was put into a page', () => {
  test.use({ tolerated: [/Content Security Policy/] })

  for (const address of ['/topics/sampling', '/study'])
    test(`does not run on ${address}`, async ({ page, violations }) => {
      await page.goto(address)
      await page.evaluate(() => {
        const script = document.createElement('script')
        script.textContent = 'document.title = "taken"'
        document.body.append(script)
      })
      await expect.poll(() => violations.length).toBe(1)
      expect(violations.pop()).toContain('script-src-elem inline')
      await expect(page).not.toHaveTitle('taken')
    })
})

test('a member reads, studies and looks at their progress without a violation', async ({ page }) => {
  const email = newEmail()
  await signUp(page, email)
  await signOut(page)
  await signIn(page, email)
  await page.goto('/')
  await page.getByRole('link', { name: 'Sampling' }).first().click()
  await page.getByRole('link', { name: 'Study this topic' }).first().click()
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible()
  await openStudy(page)
  await answerMany(page, 3, 'Good')
  await page.getByRole('button', { name: 'Undo' }).click()
  await isSaved(page)
  for (const address of ['/progress', '/settings']) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
})
