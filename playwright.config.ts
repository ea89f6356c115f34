import { defineConfig } from '@playwright/test'
import { env } from './env'
import { findBrowser } from './scripts/browser.mjs'

const executablePath = await findBrowser(env.CHROMIUM_PATH)

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 1,
  forbidOnly: true,
  retries: 0,
  reporter: 'list',
  use: {
    baseURL: env.E2E_BASE_URL,
    trace: 'retain-on-failure',
    // Only the journeys that are about it have the service worker: it would answer for a site that a test has broken.
    serviceWorkers: 'block',
    ...(executablePath ? { launchOptions: { executablePath } } : {}),
  },
})
