import { expect, test } from 'vitest'
import { keepOffline } from './offline-copy'

/** A page that has done so much of what a page does; its registrations are kept in `registered`. */
function pageThat(
  is: {
    loaded?: boolean
    framed?: boolean
    savesData?: boolean
    without?: 'workers' | 'idle'
    /** The worker that is in use, if any is. */
    active?: { controls: boolean }
  } = {},
) {
  const registered: string[] = []
  const told: unknown[] = []
  const waiting: { load: (() => void)[]; idle: (() => void)[] } = { load: [], idle: [] }
  const register = async (address: string) => {
    registered.push(address)
    if (!is.active) throw new TypeError('no worker today')
    return { active: { postMessage: (message: unknown) => told.push(message) } }
  }
  const later = (run: () => void) => waiting.idle.push(run)
  const page = {
    navigator: {
      serviceWorker: is.without === 'workers' ? undefined : { register, controller: is.active?.controls ? {} : null },
      connection: is.savesData === undefined ? undefined : { saveData: is.savesData },
    },
    document: { readyState: is.loaded ? 'complete' : 'interactive' },
    addEventListener: (_: string, listener: () => void) => waiting.load.push(listener),
    requestIdleCallback: is.without === 'idle' ? undefined : later,
    setTimeout: later,
    top: null as unknown,
  }
  page.top = is.framed ? {} : page
  keepOffline(page as unknown as Window)
  return { registered, waiting, told }
}

test.each([{}, { savesData: false }, { without: 'idle' as const }])(
  'waits for the page and then for idle: %o',
  (is) => {
    const { registered, waiting } = pageThat(is)
    expect([waiting.load.length, waiting.idle.length]).toEqual([1, 0])
    waiting.load[0]?.()
    expect([registered, waiting.idle.length]).toEqual([[], 1])
    waiting.idle[0]?.()
    expect(registered).toEqual(['/sw.js'])
  },
)

test('waits for idle alone where the page is there', () => {
  const { registered, waiting } = pageThat({ loaded: true })
  waiting.idle[0]?.()
  expect(registered).toEqual(['/sw.js'])
})

test.each([{ framed: true }, { savesData: true }, { without: 'workers' as const }])('does nothing: %o', (is) => {
  const { registered, waiting } = pageThat({ ...is, loaded: true })
  expect([registered, waiting]).toEqual([[], { load: [], idle: [] }])
})

test.each([
  [{ controls: false }, [null]],
  [{ controls: true }, []],
])('a worker in use that %o is asked to: %j', async (active, expected) => {
  const { waiting, told } = pageThat({ loaded: true, active })
  waiting.idle[0]?.()
  await new Promise((resolve) => setImmediate(resolve))
  expect(told).toEqual(expected)
})
