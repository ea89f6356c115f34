import { spawnSync } from 'node:child_process'
import { runNode, timed, tool } from './processes.mjs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const runs = (command, args, options) => spawnSync(command, args, { stdio: 'ignore', ...options }).status === 0

/** True where the file is a browser that starts here: one without its libraries is there and does not. */
export const starts = (path) => runs(path, ['--no-sandbox', '--version'], { timeout: 20_000 })

async function playwrightsOwn() {
  const { chromium } = await import('playwright')
  return chromium.executablePath()
}

/** The first browser that starts: the one that `chosen` names, Playwright's own, or the machine's. */
export async function findBrowser(chosen, elsewhere = places) {
  if (chosen && !starts(chosen)) console.log(`CHROMIUM_PATH: ${chosen} does not start; looking for another browser.`)
  const candidates = [...(chosen ? [chosen] : []), await playwrightsOwn(), ...elsewhere]
  return candidates.find(starts)
}

const installs = [
  ['Downloading a browser', () => runNode([tool('playwright'), 'install', 'chromium'])],
  [
    'Installing the system’s browser',
    () => {
      if (process.getuid?.() !== 0 || !runs('apt-get', ['--version'])) return
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
      const aptGet = (...args) => runs('apt-get', args, { env, stdio: ['ignore', 'inherit', 'inherit'] })
      return aptGet('update') && aptGet('install', '-y', '--no-install-recommends', 'chromium')
    },
  ],
]

/** A browser for the tests, installed where the machine has none; undefined where that cannot be done. */
export async function installBrowser(chosen) {
  const found = await findBrowser(chosen)
  if (found) return found
  for (const [what, install] of installs) {
    await timed(what, install)
    const installed = await findBrowser(undefined)
    if (installed) return installed
  }
  console.error(
    'No browser could be installed. Run `npx playwright install --with-deps chromium`, or set CHROMIUM_PATH.',
  )
}
