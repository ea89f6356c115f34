/** Folders as tar archives (ustar), piece by piece, so that a large database needs no more memory than a small one. */
import type { Stats } from 'node:fs'
import { lstat, mkdir, open, readdir } from 'node:fs/promises'
import path from 'node:path'

const block = 512

const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`

function header(name: string, stats: Stats): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`the name is too long for an archive: ${name}`)
  const bytes = Buffer.alloc(block)
  const size = stats.isDirectory() ? 0 : stats.size
  bytes.write(name, 0)
  bytes.write(octal(stats.mode & 0o777, 8), 100)
  bytes.write(octal(size, 12), 124)
  bytes.write(octal(Math.floor(stats.mtimeMs / 1000), 12), 136)
  bytes.write(' '.repeat(8), 148)
  bytes.write(stats.isDirectory() ? '5' : '0', 156)
  bytes.write('ustar\x0000', 257)
  const sum = bytes.reduce((total, byte) => total + byte, 0)
  bytes.write(`${octal(sum, 7)} `, 148)
  return bytes
}

const padding = (size: number) => Buffer.alloc((block - (size % block)) % block)

async function* packFile(file: string, name: string): AsyncGenerator<Buffer> {
  const handle = await open(file)
  try {
    const stats = await handle.stat()
    yield header(name, stats)
    if (stats.size > 0) yield* handle.createReadStream({ autoClose: false, end: stats.size - 1 })
    yield padding(stats.size)
  } finally {
    await handle.close()
  }
}

async function* packUnder(folder: string, under: string, skip: ReadonlySet<string>): AsyncGenerator<Buffer> {
  for (const entry of await readdir(path.join(folder, under), { withFileTypes: true })) {
    const name = under ? `${under}/${entry.name}` : entry.name
    const file = path.join(folder, name)
    if (skip.has(name)) continue
    if (!entry.isDirectory()) yield* packFile(file, name)
    else {
      yield header(`${name}/`, await lstat(file))
      yield* packUnder(folder, name, skip)
    }
  }
}

/** The archive of what is in `folder`, but for the names in `skip`. Nothing may write there meanwhile. */
export async function* pack(folder: string, skip: ReadonlySet<string> = new Set()): AsyncGenerator<Buffer> {
  yield* packUnder(folder, '', skip)
  yield Buffer.alloc(2 * block)
}

/** Gives a stream's bytes in the portions that are asked for; fewer where it ends. */
function portions(chunks: AsyncIterable<Buffer>): (most: number) => Promise<Buffer> {
  const iterator = chunks[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)
  return async (most) => {
    while (rest.length === 0) {
      const { value, done } = await iterator.next()
      if (done) return rest
      rest = value
    }
    const portion = rest.subarray(0, most)
    rest = rest.subarray(portion.length)
    return portion
  }
}

const text = (bytes: Buffer, from: number, length: number) =>
  bytes.toString('utf8', from, from + length).replace(/\0.*$/s, '')

const outside = (name: string) => path.isAbsolute(name) || name.split(/[/\\]/).includes('..')

/** Unpacks an archive into `folder`, which is made. Throws where the archive is cut off or leads out of the folder. */
export async function unpack(chunks: AsyncIterable<Buffer>, folder: string): Promise<void> {
  const next = portions(chunks)
  const exactly = async (size: number, use: (bytes: Buffer) => Promise<unknown> | undefined) => {
    for (let left = size; left > 0; ) {
      const bytes = await next(left)
      if (bytes.length === 0) throw new Error('the archive is cut off')
      await use(bytes)
      left -= bytes.length
    }
  }
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (;;) {
    const parts: Buffer[] = []
    await exactly(block, (bytes) => void parts.push(bytes))
    const head = Buffer.concat(parts)
    if (head.every((byte) => byte === 0)) return
    const name = text(head, 0, 100).replace(/^\/+/, '')
    if (outside(name) || text(head, 257, 5) !== 'ustar') throw new Error('this is no archive of a database')
    const size = Number.parseInt(text(head, 124, 12), 8) || 0
    const target = path.join(folder, name)
    if (text(head, 156, 1) === '5') await mkdir(target, { recursive: true, mode: 0o700 })
    else {
      const handle = await open(target, 'w', 0o600)
      await exactly(size, (bytes) => handle.write(bytes)).finally(() => handle.close())
      await exactly((block - (size % block)) % block, () => undefined)
    }
  }
}
