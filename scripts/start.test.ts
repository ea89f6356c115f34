import { spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const script = fileURLToPath(new URL('start.mjs', import.meta.url))

/** Runs the start command, from another folder and with no npm to install with, until it refuses. */
function refusal(variables: Record<string, string>) {
  const { npm_execpath: _, ...env } = process.env
  const { status, stderr } = spawnSync(process.execPath, [script], {
    cwd: tmpdir(),
    env: { ...env, ...variables },
    encoding: 'utf8',
    timeout: 20_000,
  })
  return { status, stderr }
}

test.each([
  [{ PORT: 'abc' }, 'PORT: expected a whole number from 1 to 65535, was "abc"\n'],
  [{ VERCEL: '1', DATABASE_URL: '' }, 'DATABASE_URL: required on Vercel'],
  [{ DATABASE_URL: 'postgres://db.example.org/deck', AUTH_SECRET: '' }, 'AUTH_SECRET: required with DATABASE_URL'],
  [{ AUTH_URL: 'cards.example.org' }, 'AUTH_URL: expected an http or https address without a path'],
])('%j stops the start with the name of the variable and what was expected', (variables, message) => {
  const { status, stderr } = refusal(variables)
  expect(stderr).toContain(message)
  expect(stderr).not.toContain('    at ')
  expect(status).toBe(1)
})

test('a port in use stops the start before anything is built', async () => {
  const server = createServer()
  const port = await new Promise<number>((resolve) =>
    server.listen(0, () => resolve((server.address() as { port: number }).port)),
  )
  const { status, stderr } = refusal({ PORT: String(port) })
  server.close()
  expect(stderr).toBe(`PORT: cannot listen on ${port}: another program listens there. Set PORT to another number.\n`)
  expect(status).toBe(1)
}, 20_000)
