import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startPostgres } from '../db/test-postgres'
import { nodeOutput, typescript } from '../scripts/processes.mjs'
import { freePort, serveSite } from '../scripts/site.mjs'
import type { Load, Order } from './load'
import { median } from './statistics'

export interface PageRate {
  connections: number
  perSecond: number
  helloPerSecond: number
}

export interface Memory {
  engine: string
  /** Megabytes of the server's process: once it is healthy, after the requests, and the most it ever had, if known. */
  restMb: number
  afterMb: number
  mostMb: number | null
  requests: number
}

async function load(order: Order): Promise<Load> {
  const { code, output } = await nodeOutput(typescript('bench/load.ts', JSON.stringify(order)))
  if (code !== 0) throw new Error('the load did not end')
  return JSON.parse(output)
}

/** How many topic pages a second the site answers with, and the hello page of Next alone; the two in turn, warm. */
export async function pageRate(site: string, hello: string, rounds = 5, connections = 16): Promise<PageRate> {
  const rates: [number[], number[]] = [[], []]
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, order] of [
      { site, paths: ['/topics/sampling'] },
      { site: hello, paths: ['/'] },
    ].entries()) {
      const { answers, ms } = await load({ ...order, connections, ms: 2_000 })
      // The first round warms both.
      if (round > 0) rates[index]?.push((answers / ms) * 1000)
    }
  }
  return { connections, perSecond: median(rates[0]), helloPerSecond: median(rates[1]) }
}

const megabytesOf = (pid: number) =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024

function mostMegabytesOf(pid: number): number | null {
  const status = `/proc/${pid}/status`
  if (!existsSync(status)) return null
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1]) / 1024
}

/** What visitors ask for: mostly what stands since the build. */
const visited = [
  '/',
  '/topics',
  '/topics/sampling',
  '/topics/evaluation',
  '/topics/sampling/temperature',
  '/topics/evaluation/pass-at-k',
  '/study',
]

/** What a server takes from an empty database on, before and after `requests` pages. */
async function memoryOn(engine: string, env: Record<string, string>, requests: number): Promise<Memory> {
  const { address, pid, close } = await serveSite(await freePort(), { env })
  try {
    if (pid === undefined) throw new Error('the server has no process')
    await pause(3_000)
    const restMb = megabytesOf(pid)
    await load({ site: address, paths: visited, connections: 16, answers: requests })
    return { engine, restMb, afterMb: megabytesOf(pid), mostMb: mostMegabytesOf(pid), requests }
  } finally {
    await close()
  }
}

/** What the built site takes of the machine, with its own database and with PostgreSQL. */
export async function memories(requests = 10_000): Promise<Memory[]> {
  const folder = mkdtempSync(join(tmpdir(), 'deck-bench-'))
  const none = { DATABASE_URL: '', DATABASE_DRIVER: '', AUTH_SECRET: '' }
  const server = await startPostgres()
  try {
    const embedded = await memoryOn('embedded', { ...none, DATA_DIR: folder }, requests)
    const own = { ...none, DATABASE_URL: server.url, AUTH_SECRET: 'a secret for what is measured and nothing else' }
    return [embedded, await memoryOn('PostgreSQL', { ...own, DATA_DIR: folder }, requests)]
  } finally {
    await server.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}
