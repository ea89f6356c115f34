import { createServer, request } from 'node:http'
import { duplexPair } from 'node:stream'

/** Reads an answer to its end. */
async function read(answer) {
  const chunks = []
  for await (const chunk of answer) chunks.push(chunk)
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) }
}

/**
 * Gives what `next` answers to a request for an address that nobody has sent, and that says no more than the address:
 * over no network, within this process.
 * @param {import('node:http').RequestListener} next
 * @returns {(path: string) => Promise<{ status: number, headers: import('node:http').IncomingHttpHeaders, body: Buffer }>}
 */
export function asker(next) {
  const server = createServer(next)
  return (path) =>
    new Promise((resolve, reject) => {
      const [near, far] = duplexPair()
      server.emit('connection', far)
      const options = { path, headers: { host: 'localhost', connection: 'close' }, createConnection: () => near }
      request(options, (answer) => resolve(read(answer)))
        .on('error', reject)
        .end()
    })
}
