import { beforeEach, describe, expect, test } from 'vitest'
import { copyOf, fileOf, keepSite, putInUse, type Shelves, type Surroundings } from './keep'
import type { Site } from './site'

/** What a browser's `CacheStorage` does, in memory. `full` has it refuse from that many entries on. */
function memoryShelves(full = Number.POSITIVE_INFINITY): Shelves {
  const shelves = new Map<string, Map<string, Response>>()
  const count = () => [...shelves.values()].reduce((sum, shelf) => sum + shelf.size, 0)
  return {
    open: async (name) => {
      const shelf = shelves.get(name) ?? new Map<string, Response>()
      shelves.set(name, shelf)
      return {
        match: async (path) => shelf.get(path)?.clone(),
        put: async (path, response) => {
          if (count() >= full) throw new DOMException('full', 'QuotaExceededError')
          shelf.set(path, response)
        },
      }
    },
    match: async (path) =>
      [...shelves.values()]
        .find((shelf) => shelf.has(path))
        ?.get(path)
        ?.clone(),
    keys: async () => [...shelves.keys()],
    delete: async (name) => shelves.delete(name),
  }
}

const build = (version: string, files: string[] = []): Site => ({
  version,
  mark: `built ${version}`,
  pages: ['/', '/topics', '/offline'],
  files: ['/_next/static/same.js', ...files],
  parts: ['/api/deck/sampling'],
  bytes: 1_000,
})
const [one, two] = [build('one', ['/_next/static/one.js']), build('two', ['/_next/static/two.js'])]

let deployed: string
let asked: { path: string; init: RequestInit }[]
let answered: (path: string) => Response
let around: Surroundings

beforeEach(() => {
  deployed = 'one'
  asked = []
  answered = (path) => new Response(`${path}, built ${deployed}`)
  around = {
    shelves: memoryShelves(),
    fetch: async (path, init) => {
      asked.push({ path, init })
      return answered(path)
    },
    room: async () => 1_000,
    savesData: () => false,
  }
})

const text = async (response: Promise<Response | undefined>) => (await response)?.text()
const paths = () => asked.map(({ path }) => path).sort()

describe('a build', () => {
  test('is kept whole', async () => {
    await keepSite(one, around)
    expect(paths()).toEqual([...one.pages, ...one.files, ...one.parts].sort())
    for (const path of [...one.pages, ...one.parts]) {
      expect(await text(copyOf(path, 'one', around.shelves))).toBe(`${path}, built one`)
    }
    expect(await text(fileOf('/_next/static/one.js', around.shelves))).toBe('/_next/static/one.js, built one')
  })

  test('is asked for without anybody’s cookies, and pages as pages, past what the browser remembers', async () => {
    await keepSite(one, around)
    expect(new Set(asked.map(({ init }) => init.credentials))).toEqual(new Set(['omit']))
    const page = asked.find(({ path }) => path === '/topics')?.init
    expect(page).toMatchObject({ cache: 'no-cache', headers: { accept: 'text/html' } })
  })

  test('takes files that are there already, and asks for the others alone', async () => {
    await keepSite(one, around)
    asked = []
    deployed = 'two'
    await keepSite(two, around)
    expect(paths()).toEqual([...two.pages, '/_next/static/two.js', ...two.parts].sort())
    expect(await text(copyOf('/', 'one', around.shelves))).toBe('/, built one')
    expect(await text(copyOf('/', 'two', around.shelves))).toBe('/, built two')
  })

  const troubles: [string, (path: string) => Response][] = [
    ['a page is missing', () => new Response('built one', { status: 404 })],
    ['the network goes', () => Response.error()],
    ['the server has another build', () => new Response('built two')],
    ['a page leads elsewhere', () => Object.defineProperty(new Response('built one'), 'redirected', { value: true })],
  ]
  test.each(troubles)('is not kept at all where %s', async (_, trouble) => {
    const whole = answered
    answered = (path) => (path === '/topics' ? trouble(path) : whole(path))
    await expect(keepSite(one, around)).rejects.toThrow()
    expect(await around.shelves.keys()).toEqual([])
  })

  test('is not kept where the browser is full, and takes nothing from the one before', async () => {
    const shelves = memoryShelves(8)
    await keepSite(one, { ...around, shelves })
    deployed = 'two'
    await expect(keepSite(two, { ...around, shelves })).rejects.toThrow('full')
    expect(await shelves.keys()).toEqual(['site one'])
    expect(await text(copyOf('/topics', 'one', shelves))).toBe('/topics, built one')
  })

  test('is not kept where another one, put in use meanwhile, has cleared it away', async () => {
    const { fetch } = around
    const clearing = async (path: string, init: RequestInit) => {
      if (path === '/topics') await putInUse('before', around.shelves)
      return fetch(path, init)
    }
    await expect(keepSite(one, { ...around, fetch: clearing })).rejects.toThrow('cleared away')
    expect(await around.shelves.keys()).toEqual(['site'])
  })

  test('is kept where the browser does not say how much room there is', async () => {
    await keepSite(one, { ...around, room: async () => null })
    expect(await text(copyOf('/', 'one', around.shelves))).toBe('/, built one')
  })

  test('asks for nothing where there is no room, or data is to be saved', async () => {
    await expect(keepSite(one, { ...around, room: async () => 999 })).rejects.toThrow('no room')
    await expect(keepSite(one, { ...around, savesData: () => true })).rejects.toThrow('saved')
    expect(asked).toEqual([])
  })

  test('is asked for by a few at a time, and by nobody after a failure', async () => {
    let [open, most] = [0, 0]
    const fetch = async (path: string) => {
      open += 1
      most = Math.max(most, open)
      asked.push({ path, init: {} })
      await new Promise((resolve) => setTimeout(resolve))
      open -= 1
      return new Response('')
    }
    const many = { ...one, files: Array.from({ length: 40 }, (_, i) => `/_next/static/${i}.js`), mark: 'never' }
    await expect(keepSite(many, { ...around, fetch })).rejects.toThrow('another build')
    expect(most).toBe(3)
    expect(open).toBe(0)
    expect(asked.length).toBeLessThan(50)
  })
})

describe('a new build in use', () => {
  test('keeps the one before it, and no older one', async () => {
    const { shelves } = around
    const deploy = async (version: string, isUsed = true) => {
      deployed = version
      await keepSite(build(version), around)
      if (isUsed) await putInUse(version, shelves)
    }
    await deploy('one')
    expect(await shelves.keys()).toEqual(['site one', 'site'])
    await deploy('two', false)
    await deploy('three')
    expect((await shelves.keys()).sort()).toEqual(['site', 'site one', 'site three'])
    await deploy('four')
    expect((await shelves.keys()).sort()).toEqual(['site', 'site four', 'site three'])
  })

  test('can be put in use again', async () => {
    await keepSite(one, around)
    await putInUse('one', around.shelves)
    await putInUse('one', around.shelves)
    expect(await text(copyOf('/', 'one', around.shelves))).toBe('/, built one')
  })
})
