import { createServer } from 'node:http'
import { connect, type Server } from 'node:net'
import { WebSocketServer } from 'ws'

/** The WebSocket proxy that Neon's driver needs before a PostgreSQL of one's own. */
export interface TestProxy {
  /** host:port */
  address: string
  /** Cuts every connection; new ones are taken. */
  drop(): void
  close(): Promise<void>
}

/** Lets `server` listen on a free port of this machine alone, and gives the port. */
export async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port')
  return address.port
}

/** Starts a proxy on a free port. */
export async function startProxy(): Promise<TestProxy> {
  const server = createServer()
  const sockets = new WebSocketServer({ server })
  sockets.on('connection', (socket, request) => {
    const to = new URL(request.url ?? '', 'ws://proxy').searchParams.get('address') ?? ''
    const [host, port] = to.split(':')
    const tcp = connect(Number(port), host).setNoDelay(true)
    socket.on('message', (data: Buffer) => tcp.write(data))
    tcp.on('data', (data) => socket.send(data))
    socket.on('error', () => tcp.destroy()).on('close', () => tcp.destroy())
    tcp.on('error', () => socket.terminate()).on('close', () => socket.close())
  })
  const port = await listen(server)
  const drop = () => {
    for (const socket of sockets.clients) socket.terminate()
  }
  return {
    address: `127.0.0.1:${port}`,
    drop,
    close: async () => {
      drop()
      sockets.close()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
