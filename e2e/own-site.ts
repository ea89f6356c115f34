/** The built site, served by a process of its own on a folder of its own, with settings that one suite needs. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export interface OwnSite {
  address: string
  dataDir: string
  /** All that the server has printed. */
  output(): string
  /** Ends the server; its folder stays, for a command that wants it. */
  stop(): Promise<void>
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
  const answer = await fetch(`${address}/api/health`).catch(() => null)
  return answer?.ok === true
}

async function firstAnswer(address: string, server: ChildProcess, output: () => string): Promise<void> {
  const until = Date.now() + 60_000
  while (!(await answers(address))) {
    if (server.exitCode !== null || Date.now() > until) throw new Error(`the site does not answer: ${output()}`)
    await pause(100)
  }
}

async function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  server.kill('SIGTERM')
  await once(server, 'exit')
}

/** Serves what `next build` left, with `settings` in its environment. */
export async function ownSite(settings: Record<string, string>): Promise<OwnSite> {
  const dataDir = settings.DATA_DIR ?? (await mkdtemp(join(tmpdir(), 'deck-own-')))
  const port = await freePort()
  // Nothing is inherited, and what is empty here no `.env` file sets.
  const none = { DATABASE_URL: '', DATABASE_DRIVER: '', AUTH_URL: '', AUTH_SECRET: '', SMTP_URL: '' }
  const providers = { AUTH_GITHUB_ID: '', AUTH_GITHUB_SECRET: '', AUTH_GOOGLE_ID: '', AUTH_GOOGLE_SECRET: '' }
  const server = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', String(port)], {
    env: { ...none, ...providers, NODE_ENV: 'production', DATA_DIR: dataDir, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += String(chunk)
    })
  }
  const address = `http://localhost:${port}`
  await firstAnswer(address, server, () => output)
  return {
    address,
    dataDir,
    output: () => output,
    stop: () => stopped(server),
    close: async () => {
      await stopped(server)
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
