/** A mail server that delivers nothing and remembers all; whom it does not know has an address that begins with `refused`. */
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

export interface FakeMail {
  url: string
  /** The mails sent to `address` so far, as text. */
  to(address: string): string[]
  close(): Promise<void>
}

/** The text that quoted-printable `body` stands for. */
const decoded = (body: string): string =>
  body
    .replace(/=\r\n/g, '')
    .replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** One client's conversation: gives what it says, a line or a body at a time, to `answer`. */
function converse(socket: Socket, keep: (to: string, text: string) => void): void {
  let rest = ''
  let to = ''
  let isBody = false
  const answer = (said: string): string => {
    if (isBody) {
      isBody = false
      keep(to, decoded(said))
      return '250 kept'
    }
    if (/^RCPT TO:/i.test(said)) {
      to = /<(.*)>/.exec(said)?.[1]?.toLowerCase() ?? ''
      if (to.startsWith('refused')) return '550 no such mailbox'
    }
    isBody = /^DATA$/i.test(said)
    return isBody ? '354 go on' : '250 ok'
  }
  socket.write('220 fake\r\n')
  socket.on('error', () => socket.destroy())
  socket.on('data', (chunk) => {
    rest += chunk
    for (;;) {
      const mark = isBody ? '\r\n.\r\n' : '\r\n'
      const end = rest.indexOf(mark)
      if (end < 0) return
      const said = rest.slice(0, end)
      rest = rest.slice(end + mark.length)
      socket.write(`${answer(said)}\r\n`)
    }
  })
}

export async function fakeMail(): Promise<FakeMail> {
  const mails: { to: string; text: string }[] = []
  const server = createServer((socket) => converse(socket, (to, text) => mails.push({ to, text })))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    to: (wanted) => mails.filter(({ to }) => to === wanted).map(({ text }) => text),
    close: async () => {
      server.close()
    },
  }
}
