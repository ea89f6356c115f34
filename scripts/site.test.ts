import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { isSupported } from './node-version.mjs'
import { firstAnswer, freePort } from './site.mjs'

test('any free port', async () => {
  expect(await freePort()).toBeGreaterThan(1023)
})

test('a port in use is named', async () => {
  const server = createServer()
  const port = await new Promise<number>((resolve) =>
    server.listen(0, () => resolve((server.address() as { port: number }).port)),
  )
  await expect(freePort(port, { patienceMs: 0 })).rejects.toThrow(`cannot listen on ${port}: another program`)
  setTimeout(() => server.close(), 150)
  expect(await freePort(port, { patienceMs: 2000 })).toBe(port)
})

test('a port that no browser visits is named', async () => {
  await expect(freePort(6000)).rejects.toThrow('PORT: no browser visits port 6000')
})

test('a server that ends before it answers, or takes too long, is a stop', async () => {
  const nowhere = `http://localhost:${await freePort()}/`
  await expect(firstAnswer(nowhere, Promise.resolve(3))).rejects.toThrow('ended with code 3 before it answered')
  await expect(firstAnswer(nowhere, new Promise(() => undefined), 0)).rejects.toThrow('did not answer within 0 s')
})

test.each([
  ['18.20.0', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['22.0.0', true],
  ['24.1.0', true],
])('Node %s: %s', (version, supported) => {
  expect(isSupported(version)).toBe(supported)
})
