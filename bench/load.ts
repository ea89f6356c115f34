/**
 * Loads an address as fast as it answers, from a process of its own: `load.ts ADDRESS CONNECTIONS MS` prints how many
 * answers came in that time, as JSON. Each connection is kept and asks anew once its answer is whole.
 */
import { connect } from 'node:net'

export interface Load {
  answers: number
  bytes: number
  ms: number
}

const end = Buffer.from('\r\n\r\n')
const lastChunk = Buffer.from('0\r\n\r\n')

/** How many bytes an answer has in all, from its head; in chunks: `null`. */
function lengthOf(head: string, headBytes: number): number | null {
  const length = /^content-length: (\d+)/im.exec(head)?.[1]
  if (!/^HTTP\/1\.1 200 /.test(head)) throw new Error(`not an answer: ${head.split('\r\n')[0]}`)
  return length === undefined ? null : headBytes + Number(length)
}

/** One connection's answer as it comes in. `take` is true once it is whole. */
function answer() {
  let chunks: Buffer[] = []
  let size = 0
  let length: number | null | undefined
  return {
    take(chunk: Buffer): number | null {
      chunks.push(chunk)
      size += chunk.length
      if (length === undefined) {
        const whole = Buffer.concat(chunks)
        const at = whole.indexOf(end)
        if (at === -1) return null
        length = lengthOf(whole.toString('latin1', 0, at), at + end.length)
      }
      const isWhole = length === null ? chunk.subarray(-lastChunk.length).equals(lastChunk) : size >= length
      if (!isWhole) return null
      const taken = size
      chunks = []
      size = 0
      length = undefined
      return taken
    },
  }
}

/** Loads `address` for `ms` milliseconds over `connections` connections. Throws where an answer is no 200. */
async function load(address: URL, connections: number, ms: number): Promise<Load> {
  const request = [
    `GET ${address.pathname} HTTP/1.1`,
    `Host: ${address.host}`,
    'Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'Accept-Encoding: gzip, deflate, br, zstd',
    '\r\n',
  ].join('\r\n')
  const total = { answers: 0, bytes: 0 }
  const began = performance.now()
  const until = began + ms
  await Promise.all(
    Array.from({ length: connections }, () => {
      const { take } = answer()
      const socket = connect({ host: address.hostname, port: Number(address.port) })
      return new Promise<void>((resolve, reject) => {
        socket.setNoDelay(true).on('error', reject).on('close', resolve)
        socket.on('connect', () => socket.write(request))
        socket.on('data', (chunk) => {
          const taken = take(chunk)
          if (taken === null) return
          total.answers += 1
          total.bytes += taken
          if (performance.now() < until) socket.write(request)
          else socket.destroy()
        })
      })
    }),
  )
  return { ...total, ms: performance.now() - began }
}

const [address, connections, ms] = process.argv.slice(2)
if (address) console.log(JSON.stringify(await load(new URL(address), Number(connections), Number(ms))))
