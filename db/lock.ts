import { closeSync, constants, openSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import path from 'node:path'
import { codeOf, Refusal } from './refusal'

/** The lock on a folder, held until `release` or the end of the process, however it ends. */
export interface FolderLock {
  release(): Promise<void>
}

type Attempt = FolderLock | { owner: string }

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** The folder by whatever path, as the name of a socket. An abstract one has no file, so that none can be left behind. */
function socketName(folder: string): string {
  const { dev, ino } = statSync(folder, { bigint: true })
  return process.platform === 'win32' ? `\\\\.\\pipe\\deck-${dev}-${ino}` : `\0deck-${dev}-${ino}`
}

/** What the owner says of itself; it may be too busy to. */
function askOwner(name: string): Promise<string> {
  return new Promise((resolve) => {
    let said = ''
    const socket = connect(name)
    socket.setTimeout(1000, () => socket.destroy())
    socket.setEncoding('utf8').on('data', (text) => {
      said += text
    })
    socket.on('error', () => undefined).on('close', () => resolve(said || 'another process'))
  })
}

const released = (server: Server) => () => new Promise<void>((resolve) => server.close(() => resolve()))

function lockSocket(name: string, owner: string): Promise<Attempt> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.on('error', () => undefined).end(owner))
    server.once('error', (error) => {
      if (codeOf(error) === 'EADDRINUSE') resolve(askOwner(name).then((other) => ({ owner: other })))
      else reject(error)
    })
    server.listen(name, () => {
      server.unref()
      resolve({ release: released(server) })
    })
  })
}

/** O_EXLOCK, which Node does not name: macOS and the BSDs lock what they open, and know no abstract sockets. */
const exclusive = 0x20

function lockFile(file: string, owner: string): Attempt {
  try {
    const opened = openSync(file, constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | exclusive)
    writeFileSync(file, owner)
    return { release: async () => closeSync(opened) }
  } catch (error) {
    if (codeOf(error) !== 'EAGAIN') throw error
    return { owner: readFileSync(file, 'utf8') }
  }
}

const attempt = async (folder: string, owner: string): Promise<Attempt> =>
  ['linux', 'win32', 'android'].includes(process.platform)
    ? lockSocket(socketName(folder), owner)
    : lockFile(path.join(folder, 'lock'), owner)

/**
 * Locks `folder`, which has to exist, for this process, which others are told of as `what` (an address, a command). One
 * that is just ending has `patienceMs` to go. Throws a Refusal that names the owner. Two openers of one embedded
 * database would lose each other's rows without an error. Processes in containers with networks of their own do not see
 * each other's lock.
 */
export async function lockFolder(folder: string, what: string, patienceMs = 2000): Promise<FolderLock> {
  const owner = `process ${process.pid} (${what})`
  const until = Date.now() + patienceMs
  for (;;) {
    const result = await attempt(folder, owner)
    if ('release' in result) return result
    if (Date.now() >= until) {
      throw new Refusal(
        `DATA_DIR: ${folder} is in use by ${result.owner}. Stop that first, or set DATA_DIR to another folder.`,
      )
    }
    await wait(50)
  }
}
