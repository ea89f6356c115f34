import { createServer } from 'node:net'
import { join } from 'node:path'
import { productionEnv, servingEnv } from './environment.mjs'
import { root, Stop, startNode, tool } from './processes.mjs'

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

const listenOnce = (port) =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port }, () => {
      const { port: found } = server.address()
      server.close(() => resolve(found))
    })
  })

/** True for the ports that the fetch standard keeps browsers from, where nothing listens on `port`. */
const isBlocked = (port) =>
  fetch(`http://localhost:${port}/`).then(
    () => false,
    ({ cause }) => cause?.message === 'bad port',
  )

/**
 * Listens on `port` (0: any) for a moment and gives the port. A server that was just told to stop has `patienceMs` to
 * go. Throws a `Stop` where the port cannot be had.
 */
export async function freePort(port = 0, { patienceMs = 2000 } = {}) {
  const until = Date.now() + patienceMs
  for (;;) {
    try {
      const found = await listenOnce(port)
      if (!(await isBlocked(found))) return found
      if (port !== 0) throw new Stop(`PORT: no browser visits port ${port}. Set PORT to another number.`)
    } catch (error) {
      if (error instanceof Stop) throw error
      const { code, message } = error
      if (code === 'EADDRINUSE' && Date.now() < until) {
        await wait(100)
        continue
      }
      const why = { EADDRINUSE: 'another program listens there', EACCES: 'this user may not listen there' }[code]
      throw new Stop(`PORT: cannot listen on ${port}: ${why ?? message}. Set PORT to another number.`)
    }
  }
}

async function answers(address) {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5000) })
    return answer.ok
  } catch {
    return false
  }
}

/** Waits for the first answer of `address`. Throws a `Stop` where the server's `ended` settles first, or `patienceMs` pass. */
export async function firstAnswer(address, ended, patienceMs = 60_000) {
  const until = Date.now() + patienceMs
  while (!(await answers(address))) {
    const code = await Promise.race([ended, wait(20)])
    if (code !== undefined) throw new Stop(`The server ended with code ${code} before it answered.`)
    if (Date.now() >= until) throw new Stop(`The server did not answer within ${patienceMs / 1000} s.`)
  }
}

/** What Node is given to serve the built site on `port`. */
export const siteCommand = (port) => [join(root, 'scripts/serve.mjs'), String(port)]

/**
 * Serves the built site on `port`, or what was built in another folder as Next does by itself, and waits until `health`
 * answers, at most `patienceMs`. What the server prints before that is shown only if it never does. `env` wins over the environment. Gives its address, `pid`,
 * `ended` (its exit code) and `close`. Throws a `Stop`.
 */
export async function serveSite(port, { folder = root, health = '/api/health', patienceMs = 60_000, env = {} } = {}) {
  const command = folder === root ? siteCommand(port) : [tool('next'), 'start', '--port', String(port)]
  const { child, ended } = startNode(command, {
    env: servingEnv(productionEnv({ ...env, PORT: String(port) })),
    stdio: ['ignore', 'pipe', 'inherit'],
    folder,
  })
  const said = []
  child.stdout.on('data', (text) => said.push(text))
  const address = `http://localhost:${port}`
  const close = async () => {
    child.kill('SIGTERM')
    await ended
  }
  try {
    await firstAnswer(address + health, ended, patienceMs)
  } catch (error) {
    process.stdout.write(Buffer.concat(said))
    await close()
    throw error
  }
  child.stdout.removeAllListeners('data').on('data', (text) => process.stdout.write(text))
  return { address, pid: child.pid, ended, close }
}
