import { expect, test } from 'vitest'
import { answer, type Sources } from './answer'
import type { Plan } from './policy'

const never = new Promise<never>(() => undefined)
const failing = () => Promise.reject(new TypeError('Failed to fetch'))
const of =
  (text: string, status = 200) =>
  () =>
    Promise.resolve(new Response(text, { status }))

/** Sources of which nothing comes, but for `given`. Waiting is over when the test says so. */
function sources(given: Partial<Sources>) {
  const waits: { delayMs: number; end: () => void }[] = []
  const all: Sources = {
    network: () => never,
    copy: async () => undefined,
    file: async () => undefined,
    after: (delayMs) => new Promise((end) => waits.push({ delayMs, end })),
    now: () => 50_000,
    memory: { lateAt: Number.NEGATIVE_INFINITY },
    ...given,
  }
  return { all, waits }
}

const copy: Plan = { kind: 'copy', path: '/topics', patienceMs: 2_000, despiteErrors: true }
const waiting: Plan = { kind: 'copy', path: '/offline', patienceMs: null, despiteErrors: false }
const kept = async (path: string) => new Response(`kept ${path}`)

test.each<[string, Plan, Partial<Sources>, string]>([
  ['the network comes first', copy, { network: of('new'), copy: kept }, 'new'],
  ['a copy where it fails', copy, { network: failing, copy: kept }, 'kept /topics'],
  ['a copy where the server is in trouble', copy, { network: of('trouble', 503), copy: kept }, 'kept /topics'],
  ['the trouble where there is no copy', copy, { network: of('trouble', 503) }, 'trouble'],
  ['what is gone is gone', copy, { network: of('none', 404), copy: kept }, 'none'],
  ['the trouble of what has no copy of its own', waiting, { network: of('trouble', 500), copy: kept }, 'trouble'],
  ['its stand-in where the network fails', waiting, { network: failing, copy: kept }, 'kept /offline'],
  ['a file that is kept', { kind: 'file', path: '/a.js' }, { network: failing, file: kept }, 'kept /a.js'],
  ['a file that is not', { kind: 'file', path: '/a.js' }, { network: of('new') }, 'new'],
  ['what the router asks for', { kind: 'hasty', patienceMs: 9 }, { network: of('new') }, 'new'],
])('%s', async (_, plan, given, text) => {
  expect(await (await answer(plan, sources(given).all)).text()).toBe(text)
})

test('a file that is kept asks nobody', async () => {
  let asked = 0
  const network = () => {
    asked += 1
    return never
  }
  await answer({ kind: 'file', path: '/a.js' }, sources({ network, file: kept }).all)
  expect(asked).toBe(0)
})

test('without a copy the failure is the network’s', async () => {
  await expect(answer(copy, sources({ network: failing }).all)).rejects.toThrow('Failed to fetch')
})

test('the router is told of a failure', async () => {
  expect((await answer({ kind: 'hasty', patienceMs: 9 }, sources({ network: failing }).all)).type).toBe('error')
})

test('the copy comes once the network is late, and sooner the next time, until the network is back', async () => {
  const { all, waits } = sources({ copy: kept })
  const ask = async () => {
    const answered = answer(copy, all)
    waits.at(-1)?.end()
    return (await answered).text()
  }
  expect([await ask(), await ask()]).toEqual(['kept /topics', 'kept /topics'])
  await answer(copy, { ...all, network: of('new') })
  await ask()
  expect(waits.map(({ delayMs }) => delayMs)).toEqual([2_000, 300, 300, 2_000])
})

test('without a copy the network has all the time there is', async () => {
  let arrive: (response: Response) => void = () => undefined
  const network = () => new Promise<Response>((resolve) => (arrive = resolve))
  const { all, waits } = sources({ network })
  const answered = answer(copy, all)
  waits[0]?.end()
  await Promise.resolve()
  arrive(new Response('at last'))
  expect(await (await answered).text()).toBe('at last')
})

test('what has no copy of its own is waited for without a clock', () => {
  const { all, waits } = sources({ copy: kept })
  void answer(waiting, all)
  expect(waits).toEqual([])
})
