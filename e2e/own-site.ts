/** A site of a test's own: the built one on a port and a data folder of its own, to be killed and started again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { productionEnv } from '../scripts/environment.mjs'
import { tool } from '../scripts/processes.mjs'

export interface OwnSite {
  /** Where it listens, also while it is down. */
  address: string
  dataDir: string
  /** Starts it where it is down, and resolves once it is healthy. */
  start: (more?: Record<string, string>) => Promise<void>
  /** Ends it, at once with SIGKILL, and resolves once it is gone. */
  end: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>
  /** Ends it and removes its folder. */
  remove: () => Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function isHealthy(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(5_000) })).ok
  } catch {
    return false
  }
}

/** A site that is not started yet. `env` goes beside this process's own environment. */
export async function ownSite(env: Record<string, string> = {}): Promise<OwnSite> {
  const port = await freePort()
  const address = `http://localhost:${port}`
  const dataDir = mkdtempSync(join(tmpdir(), 'site-'))
  let child: ChildProcess | null = null

  async function end(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const running = child
    child = null
    if (!running || running.exitCode !== null || running.signalCode !== null) return
    const gone = new Promise((resolve) => running.once('close', resolve))
    running.kill(signal)
    await gone
  }

  async function start(more: Record<string, string> = {}): Promise<void> {
    if (child) return
    const said: Buffer[] = []
    const started = spawn(process.execPath, [tool('next'), 'start', '--port', String(port)], {
      env: productionEnv({ DATA_DIR: dataDir, TRUSTED_PROXY: '1', ...env, ...more }),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    for (const stream of [started.stdout, started.stderr]) stream.on('data', (bytes: Buffer) => said.push(bytes))
    for (const until = Date.now() + 60_000; !(await isHealthy(address)); await pause(50)) {
      if (started.exitCode !== null || Date.now() > until) {
        await end()
        throw new Error(`the site did not start:\n${Buffer.concat(said).toString()}`)
      }
    }
  }

  const remove = async () => {
    await end()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { address, dataDir, start, end, remove }
}
