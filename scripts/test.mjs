import './node-version.mjs'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installBrowser } from './browser.mjs'
import { build } from './build.mjs'
import { outcome, reports, staticChecks, unitReport, unitTests } from './checks.mjs'
import { browserCounts, checkCounts, total, unitCounts } from './counts.mjs'
import { readEnvironment } from './environment.mjs'
import { installPackages } from './packages.mjs'
import { main, runNode, Stop, tool } from './processes.mjs'
import { freePort, serveSite } from './site.mjs'

const journeysReport = join(reports, 'journeys.json')

/** Drives the built site, served on a port of its own, and gives the exit code of the journeys. */
async function journeys(browser) {
  // A folder of its own: the tests never open the one of a running server.
  const dataDir = mkdtempSync(join(tmpdir(), 'deck-journeys-'))
  // Limits count by network: each test comes from one of its own, which the site is told to believe.
  const own = { DATA_DIR: dataDir, DATABASE_URL: '', DATABASE_DRIVER: '', TRUSTED_PROXY: '1' }
  const site = await serveSite(await freePort(), { env: own })
  try {
    return await runNode([tool('@playwright/test', 'playwright'), 'test', '--reporter=list,json'], {
      env: {
        ...process.env,
        CHROMIUM_PATH: browser,
        E2E_BASE_URL: site.address,
        PLAYWRIGHT_JSON_OUTPUT_FILE: journeysReport,
      },
    })
  } finally {
    await site.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Runs every suite and gives what each counts for. */
async function runAll(environment) {
  const counts = []
  for (const [name, check] of staticChecks) counts.push(checkCounts(await outcome(name, check)))
  counts.push(unitCounts(unitReport, await outcome('Unit tests', unitTests)))

  let browser
  const found = await outcome('A browser', async () => {
    browser = await installBrowser(environment.CHROMIUM_PATH)
    return browser ? 0 : 1
  })
  const built = await outcome('Build', () => build(environment))
  counts.push(checkCounts(found), checkCounts(built))

  const drive = () => {
    if (found !== 0 || built !== 0) throw new Stop('The journeys need a browser and a built site.')
    return journeys(browser)
  }
  counts.push(browserCounts(journeysReport, await outcome('Journeys', drive)))
  return counts
}

await main(async () => {
  let environment
  rmSync(reports, { recursive: true, force: true })
  const prepared = await outcome('Packages and environment', async () => {
    await installPackages()
    environment = await readEnvironment()
  })
  const counts = prepared === 0 ? await runAll(environment) : [checkCounts(prepared)]
  const { passed, failed, skipped } = total(counts)
  if (skipped > 0) console.log(`\n${skipped} skipped`)
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
})
