/** The built site, served by a process and on a folder of a test's own, to be ended and started again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { servingEnv } from '../scripts/environment.mjs'
import { siteCommand } from '../scripts/site.mjs'

export interface OwnSite {
  /** Where it listens, also while it is down. */
  address: string
  dataDir: string
  /** The process that serves it now. */
  pid(): number | undefined
  /** All that its servers have printed. */
  output(): string
  /** Starts it where it is down, and resolves once it is healthy. */
  start(): Promise<void>
  /** Ends it, at once with SIGKILL; its folder stays. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>
  /** Ends it and removes its folder. */
  close(): Promise<void>
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

async function answers(address: string): Promise<boolean> {
  const answer = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(5_000) }).catch(() => null)
  return answer?.ok === true
}

/** Serves what `next build` left, with `settings` in its environment. Nothing else of it is inherited. */
export async function ownSite(settings: Record<string, string> = {}): Promise<OwnSite> {
  const dataDir = settings.DATA_DIR ?? (await mkdtemp(join(tmpdir(), 'deck-own-')))
  const port = await freePort()
  const address = `http://localhost:${port}`
  // What is empty here no `.env` file sets.
  const none = { DATABASE_URL: '', DATABASE_DRIVER: '', AUTH_URL: '', AUTH_SECRET: '', SMTP_URL: '' }
  const providers = { AUTH_GITHUB_ID: '', AUTH_GITHUB_SECRET: '', AUTH_GOOGLE_ID: '', AUTH_GOOGLE_SECRET: '' }
  const env = servingEnv({ ...none, ...providers, NODE_ENV: 'production', DATA_DIR: dataDir, ...settings })
  let server: ChildProcess | null = null
  let output = ''

  async function stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const running = server
    server = null
    if (!running || running.exitCode !== null || running.signalCode !== null) return
    running.kill(signal)
    await once(running, 'exit')
  }

  async function start(): Promise<void> {
    if (server) return
    const started = spawn(process.execPath, siteCommand(port), {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    server = started
    for (const stream of [started.stdout, started.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += String(chunk)
      })
    }
    for (const until = Date.now() + 60_000; !(await answers(address)); await pause(50)) {
      if (started.exitCode === null && Date.now() < until) continue
      await stop()
      throw new Error(`the site does not answer: ${output}`)
    }
  }

  const close = async () => {
    await stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  await start()
  return { address, dataDir, pid: () => server?.pid, output: () => output, start, stop, close }
}
