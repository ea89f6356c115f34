/**
 * Keeps a build of the site on the device. All of it or nothing: pages of one build with the scripts of another would not
 * work. Nothing is added later, for the same reason.
 */
import type { Site } from './site'

/** As much of the browser's `Cache` as is used here. */
export interface Shelf {
  match: (path: string, options: { ignoreVary: boolean }) => Promise<Response | undefined>
  put: (path: string, response: Response) => Promise<void>
}

/** And of its `CacheStorage`. */
export interface Shelves extends Pick<Shelf, 'match'> {
  open: (name: string) => Promise<Shelf>
  keys: () => Promise<string[]>
  delete: (name: string) => Promise<boolean>
}

export interface Surroundings {
  shelves: Shelves
  fetch: (path: string, init: RequestInit) => Promise<Response>
  /** How many bytes the browser still lets this site keep; null where it does not say. */
  room: () => Promise<number | null>
  /** Whether the reader has asked to be spared what they did not ask for. */
  savesData: () => boolean
}

// Copies were asked for in our own way, so what the server says that its answer varies by tells them apart from nothing.
const anyway = { ignoreVary: true }

/** Fetched at once, so that whoever reads meanwhile has the network too. */
const atOnce = 3

const shelfOf = (version: string) => `site ${version}`
/** Where it stands which build was the last in use. */
const records = 'site'
const lastInUse = '/version'

// Nobody's cookies go along, so nothing that comes back is anybody's.
const asked: RequestInit = { credentials: 'omit', priority: 'low' }
const askedAnew: RequestInit = { ...asked, cache: 'no-cache' }
const askedAsPage: RequestInit = { ...askedAnew, headers: { accept: 'text/html' } }

/** The site is not as its worker says. */
class OtherBuild extends Error {}

class NotNow extends Error {}

async function fetched(path: string, init: RequestInit, { fetch }: Surroundings): Promise<Response> {
  const response = await fetch(path, init)
  if (!response.ok || response.redirected) throw new OtherBuild(`${path} answered ${response.status}`)
  return response
}

/** A page of the build that `mark` stands for. The server may have another one by now. */
async function page(path: string, { mark }: Site, around: Surroundings): Promise<Response> {
  const response = await fetched(path, askedAsPage, around)
  if (!(await response.clone().text()).includes(mark)) throw new OtherBuild(`${path} is of another build`)
  return response
}

const file = async (path: string, around: Surroundings): Promise<Response> =>
  (await around.shelves.match(path, anyway)) ?? (await fetched(path, asked, around))

/** Does all `work`, `atOnce` at a time. Rejects with the first failure, once what had begun is over. */
async function all(work: readonly (() => Promise<void>)[]): Promise<void> {
  const rest = work.values()
  const failures: unknown[] = []
  const lane = async () => {
    for (const each of rest) {
      if (failures.length > 0) return
      await each().catch((error: unknown) => failures.push(error))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  if (failures.length > 0) throw failures[0]
}

/**
 * Fetches `site` and keeps it beside what is kept already; files that an older build has too are taken from there.
 * Rejects, and leaves nothing behind, where any of it does not arrive, is of another build, or finds no room.
 */
export async function keepSite(site: Site, around: Surroundings): Promise<void> {
  if (around.savesData()) throw new NotNow('data is to be saved')
  const room = await around.room()
  if (room !== null && room < site.bytes) throw new NotNow('there is no room')
  const name = shelfOf(site.version)
  const shelf = await around.shelves.open(name)
  const put = async (path: string, arrival: Promise<Response>) => shelf.put(path, await arrival)
  try {
    await all([
      ...site.files.map((path) => () => put(path, file(path, around))),
      ...site.parts.map((path) => () => put(path, fetched(path, askedAnew, around))),
      ...site.pages.map((path) => () => put(path, page(path, site, around))),
    ])
    // A build that was put in use meanwhile has made room, and knew nothing of this one.
    if (!(await around.shelves.keys()).includes(name)) throw new NotNow(`${name} was cleared away`)
  } catch (error) {
    await around.shelves.delete(name)
    throw error
  }
}

/**
 * Makes `version` the build in use. The one before stays: a browser that restores its tabs may take their pages from its
 * own memory, and they ask for that build's scripts.
 */
export async function putInUse(version: string, shelves: Shelves): Promise<void> {
  const record = await shelves.open(records)
  const before = await (await record.match(lastInUse, anyway))?.text()
  const used = [records, shelfOf(version), shelfOf(before ?? version)]
  for (const name of await shelves.keys()) if (!used.includes(name)) await shelves.delete(name)
  if (before !== version) await record.put(lastInUse, new Response(version))
}

/** The kept copy of `path` as the build `version` has it. */
export const copyOf = async (path: string, version: string, shelves: Shelves): Promise<Response | undefined> =>
  (await shelves.open(shelfOf(version))).match(path, anyway)

/** The kept copy of a file that is the same in every build that has it. */
export const fileOf = (path: string, shelves: Shelves): Promise<Response | undefined> => shelves.match(path, anyway)
