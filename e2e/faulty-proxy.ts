/** A proxy before a site that loses answers, delays them and remembers what was asked. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Asked {
  method: string
  path: string
  headers: IncomingHttpHeaders
  body: Buffer
}

/** What becomes of a request: passed on; passed on and its answer lost; lost before the site has it; or left unanswered. */
export type Fate = 'whole' | 'lose-answer' | 'lose-request' | 'hold-request'

export interface FaultyProxy {
  address: string
  /** Every request that had a body, in the order in which they came. */
  asked: Asked[]
  /** Decides over each request from now on; `whole` for all at first. */
  decide: (fate: (asked: Asked) => Fate) => void
  /** Answers with a script in place of the site, where it gives one. */
  stand: (script: (asked: Asked) => string | null) => void
  /** Changes what is passed on; nothing at first. */
  rewrite: (change: (asked: Asked) => Asked) => void
  close: () => Promise<void>
}

const bodyOf = async (message: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of message) parts.push(part)
  return Buffer.concat(parts)
}

/** Asks `target` for what `asked` says, and gives the answer's head. */
const passOn = (target: URL, { method, path, headers, body }: Asked): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const passed = request({ host: target.hostname, port: target.port, method, path, headers }, resolve)
    passed.once('error', reject)
    passed.end(body)
  })

/** A proxy before the site at `target`. The request's Host stays as the browser sent it. */
export async function faultyProxy(target: string): Promise<FaultyProxy> {
  const site = new URL(target)
  const asked: Asked[] = []
  let fateOf: (asked: Asked) => Fate = () => 'whole'
  let scriptFor: (asked: Asked) => string | null = () => null
  let changed: (asked: Asked) => Asked = (same) => same

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = 'GET', url: path = '/', headers } = incoming
    const now: Asked = { method, path, headers, body: await bodyOf(incoming) }
    if (now.body.length > 0) asked.push(now)
    const fate = fateOf(now)
    if (fate === 'lose-request') return void outgoing.destroy()
    if (fate === 'hold-request') return
    const script = scriptFor(now)
    if (script !== null) return void outgoing.writeHead(200, { 'content-type': 'text/javascript' }).end(script)
    const reply = await passOn(site, changed(now))
    if (fate === 'lose-answer') {
      reply.resume()
      // With nothing of the answer, the browser would ask again by itself, and the page would not know.
      outgoing.writeHead(reply.statusCode ?? 502, { 'content-type': 'text/plain', 'content-length': '1000' })
      outgoing.write('{')
      reply.once('end', () => outgoing.destroy())
      return
    }
    outgoing.writeHead(reply.statusCode ?? 502, reply.rawHeaders)
    reply.pipe(outgoing)
  }

  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch(() => outgoing.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://localhost:${port}`,
    asked,
    decide: (fate) => {
      fateOf = fate
    },
    stand: (script) => {
      scriptFor = script
    },
    rewrite: (change) => {
      changed = change
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
