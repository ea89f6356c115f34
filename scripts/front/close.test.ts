import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { close } from './close.mjs'

async function serving(listener: RequestListener) {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  await once(socket, 'connect')
  return { server, socket }
}

test('half a request does not keep a server from its end', async () => {
  const { server, socket } = await serving(() => undefined)
  const reached = once(server, 'request')
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nhalf')
  await reached
  const said = text(socket)
  await close(server, 50)
  expect(server.listening).toBe(false)
  expect(await said).toBe('')
})

test('what is under way is answered first', async () => {
  let answer = () => {}
  const { server, socket } = await serving((_, response) => {
    answer = () => void response.end('all of it')
  })
  const asked = once(server, 'request')
  socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
  await asked
  const said = text(socket)
  const closed = close(server, 60_000)
  answer()
  expect(await said).toContain('all of it')
  await closed
})
