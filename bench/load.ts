/**
 * Asks a site for pages as fast as it answers, from a process of its own, whose work then slows nothing that is measured:
 * `load.ts ORDER`, which prints a `Load` as JSON. Each connection is kept, and asks anew once its answer is whole.
 */
import { connect } from 'node:net'

export interface Order {
  site: string
  /** Asked for in turn. */
  paths: string[]
  connections: number
  /** When to end: after that many milliseconds, or that many answers. */
  ms?: number
  answers?: number
}

export interface Load {
  answers: number
  bytes: number
  ms: number
}

const headEnd = Buffer.from('\r\n\r\n')
const lastChunk = Buffer.from('0\r\n\r\n')

const requestOf = (host: string, path: string) =>
  [
    `GET ${path} HTTP/1.1`,
    `Host: ${host}`,
    'Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'Accept-Encoding: gzip, deflate, br, zstd',
    '\r\n',
  ].join('\r\n')

/** How many bytes an answer has in all, from the first of them; `Infinity` where its end is a last chunk. */
function lengthOf(begun: Buffer): number | undefined {
  const at = begun.indexOf(headEnd)
  if (at === -1) return undefined
  const head = begun.toString('latin1', 0, at)
  if (!head.startsWith('HTTP/1.1 200 ')) throw new Error(`not a page: ${head.split('\r\n')[0]}`)
  const length = /^content-length: (\d+)/im.exec(head)?.[1]
  return length === undefined ? Number.POSITIVE_INFINITY : at + headEnd.length + Number(length)
}

/** Takes what comes in on a connection, and gives the size of each answer once it is whole. */
function reader(): (chunk: Buffer) => number | undefined {
  let begun: Buffer = Buffer.alloc(0)
  let size = 0
  let length: number | undefined
  return (chunk) => {
    size += chunk.length
    if (length === undefined) {
      begun = begun.length === 0 ? chunk : Buffer.concat([begun, chunk])
      length = lengthOf(begun)
    }
    const isWhole = length !== undefined && (size >= length || chunk.subarray(-lastChunk.length).equals(lastChunk))
    if (!isWhole) return undefined
    const taken = size
    begun = Buffer.alloc(0)
    size = 0
    length = undefined
    return taken
  }
}

/** Does what was ordered. Throws where an answer is no page, or a connection ends early. */
async function load({ site, paths, connections, ms = Infinity, answers = Infinity }: Order): Promise<Load> {
  const { host, hostname, port } = new URL(site)
  const requests = paths.map((path) => requestOf(host, path))
  const total = { answers: 0, bytes: 0 }
  const began = performance.now()
  let asked = 0
  const isOver = () => asked >= answers || performance.now() - began >= ms
  const ask = () => requests[asked++ % requests.length] ?? ''
  const connection = () =>
    new Promise<void>((resolve, reject) => {
      const read = reader()
      const socket = connect({ host: hostname, port: Number(port), noDelay: true })
      socket.on('error', reject).on('close', () => (isOver() ? resolve() : reject(new Error('a connection ended'))))
      socket.on('connect', () => socket.write(ask()))
      socket.on('data', (chunk) => {
        const taken = read(chunk)
        if (taken === undefined) return
        total.answers += 1
        total.bytes += taken
        if (isOver()) socket.destroy()
        else socket.write(ask())
      })
    })
  await Promise.all(Array.from({ length: connections }, connection))
  return { ...total, ms: performance.now() - began }
}

const [order] = process.argv.slice(2)
if (order) console.log(JSON.stringify(await load(JSON.parse(order))))
