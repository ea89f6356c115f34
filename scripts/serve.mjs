/** Serves the built site on the port that it is given: what stands since the build by itself, everything else by Next. */
import { createServer } from 'node:http'
import { setFlagsFromString } from 'node:v8'
import next from 'next'
import { close } from './front/close.mjs'
import { front } from './front/front.mjs'
import { openTable } from './front/table.mjs'
import { exitCode, root } from './processes.mjs'

// No option of the command line that the environment may hold.
setFlagsFromString('--optimize-for-size')

const port = Number(process.argv[2])
process.env.PORT = String(port)
// Where Next asks itself for the page that an action leads to: not at whatever host the request has named.
process.env.__NEXT_PRIVATE_ORIGIN = `http://localhost:${port}`

// Next would answer upgrades on the server that it is given. There are none here: this one never listens.
const app = next({ dir: root, port, quiet: true, httpServer: createServer() })
const [table] = await Promise.all([openTable(root), app.prepare()])
const server = createServer(front(table, app.getRequestHandler()))

server.on('error', (error) => {
  console.error(error.message)
  process.exit(1)
})
server.listen(port)

let isStopping = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, async () => {
    if (isStopping) return
    isStopping = true
    await close(server)
    // Answers may leave work behind.
    await app.close()
    process.exit(exitCode(null, signal))
  })
