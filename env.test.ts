import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { EnvError, parseEnv, startProblems, variables } from './env'

const messageOf = (source: Record<string, string>): string => {
  try {
    parseEnv(source)
  } catch (error) {
    if (error instanceof EnvError) return error.message
  }
  throw new Error('nothing was wrong')
}

test('an empty environment gives the defaults', () => {
  expect(parseEnv({})).toEqual({
    PORT: 3000,
    DATA_DIR: '.data',
    TRUSTED_PROXY: 0,
    E2E_BASE_URL: 'http://localhost:3000',
  })
})

test('an empty variable counts as unset', () => {
  expect(parseEnv({ PORT: '', AUTH_URL: '' })).toEqual(parseEnv({}))
})

test('a port is a number', () => {
  expect(parseEnv({ PORT: '8080' }).PORT).toBe(8080)
})

test.each(['abc', '0', '65536', '80.5', '-1', '1e3', ' 80', '080808'])('PORT=%s is named and refused', (PORT) => {
  expect(messageOf({ PORT })).toBe(`PORT: expected a whole number from 1 to 65535, was ${JSON.stringify(PORT)}`)
})

test.each([
  ['https://cards.example.org', 'https://cards.example.org'],
  ['https://cards.example.org/', 'https://cards.example.org'],
  ['http://LOCALHOST:3000', 'http://localhost:3000'],
])('AUTH_URL=%s is %s', (given, origin) => {
  expect(parseEnv({ AUTH_URL: given }).AUTH_URL).toBe(origin)
})

test.each([
  'cards.example.org',
  'ftp://cards.example.org',
  'https://cards.example.org/deck',
  'https://cards.example.org/?a=1',
  'https://cards.example.org?',
  'https://cards.example.org/#',
  'https://me:secret@cards.example.org',
])('AUTH_URL=%s is named and refused', (AUTH_URL) => {
  expect(messageOf({ AUTH_URL })).toMatch(/^AUTH_URL: expected an http or https address without a path/)
})

test('each wrong variable has its line', () => {
  expect(messageOf({ PORT: 'x', AUTH_URL: 'y' }).split('\n')).toHaveLength(2)
})

test.each(['AUTH_GITHUB', 'AUTH_GOOGLE'])('half a pair of %s keys is named', (name) => {
  expect(messageOf({ [`${name}_ID`]: 'x' })).toBe(`${name}_SECRET: expected together with ${name}_ID, was unset`)
  expect(messageOf({ [`${name}_SECRET`]: 'x', [`${name}_ID`]: '' })).toBe(
    `${name}_ID: expected together with ${name}_SECRET, was unset`,
  )
  expect(parseEnv({ [`${name}_ID`]: 'x', [`${name}_SECRET`]: 'y' })).toMatchObject({ [`${name}_ID`]: 'x' })
})

test.each([
  ['AUTH_SECRET', 'hunter2'],
  ['SMTP_URL', 'http://me:hunter2@mail.example.org'],
  ['DATABASE_URL', 'mysql://me:hunter2@db.example.org/deck'],
])('%s is named without its value', (name, value) => {
  const message = messageOf({ [name]: value })
  expect(message).toMatch(new RegExp(`^${name}: expected .*, was something else$`))
  expect(message).not.toContain('hunter2')
})

test.each(['-1', '10', '1.5', 'yes'])('TRUSTED_PROXY=%s is named and refused', (TRUSTED_PROXY) => {
  expect(messageOf({ TRUSTED_PROXY })).toMatch(/^TRUSTED_PROXY: expected a whole number from 0 to 9/)
})

test('mail needs a server, and says who it is from', () => {
  expect(parseEnv({ SMTP_URL: 'smtp://localhost:2525', EMAIL_FROM: 'Deck <deck@example.org>' })).toMatchObject({
    SMTP_URL: 'smtp://localhost:2525',
  })
  expect(messageOf({ EMAIL_FROM: 'a@b\r\nBcc: c' })).toMatch(/^EMAIL_FROM: expected an address/)
})

test("a provider's own address loses the slash at its end", () => {
  expect(parseEnv({ AUTH_GITHUB_URL: 'https://github.example.org/' }).AUTH_GITHUB_URL).toBe(
    'https://github.example.org',
  )
})

test.each([
  ['DATABASE_URL', 'mysql://me:hunter2@db.example.org/deck'],
  ['AUTH_SECRET', 'hunter2'],
])('%s is named and refused, and never printed', (name, value) => {
  expect(messageOf({ [name]: value })).toMatch(new RegExp(`^${name}: expected .*, was something else$`))
})

test.each(['db.example.org', 'ws://db.example.org:80', 'db.example.org:x'])('NEON_WS_PROXY=%s is refused', (proxy) => {
  expect(messageOf({ NEON_WS_PROXY: proxy })).toContain('NEON_WS_PROXY: expected host:port')
})

const DATABASE_URL = 'postgres://me:hunter2@db.example.org/deck'
const AUTH_SECRET = 'a secret of thirty-two characters'

test.each([
  {},
  { NODE_ENV: 'production' },
  { DATABASE_URL },
  { NODE_ENV: 'production', DATABASE_URL, AUTH_SECRET },
  { VERCEL: '1', NODE_ENV: 'production', DATABASE_URL, AUTH_SECRET },
  { NODE_ENV: 'production', DATABASE_URL, DATABASE_DRIVER: 'pglite' },
])('a server may start with %j', (variables) => {
  expect(startProblems(parseEnv(variables))).toEqual([])
})

test.each([
  [{ VERCEL: '1' }, 'DATABASE_URL: required on Vercel'],
  [{ VERCEL: '1', DATABASE_URL, DATABASE_DRIVER: 'pglite' }, 'DATABASE_URL: required on Vercel'],
  [{ DATABASE_DRIVER: 'neon' }, 'DATABASE_URL: required by DATABASE_DRIVER=neon'],
  [{ NODE_ENV: 'production', DATABASE_URL }, 'AUTH_SECRET: required with DATABASE_URL in production'],
])('a server may not start with %j', (variables, problem) => {
  const problems = startProblems(parseEnv(variables))
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain(problem)
})

test('every variable that may be set is in the example, and no other', () => {
  const example = readFileSync('.env.example', 'utf8')
  const named = [...example.matchAll(/^#([A-Z0-9_]+)=/gm)].map(([, name]) => name)
  // Set by the machine and by Next, not by whoever runs the site.
  const machine = ['NODE_ENV', 'NEXT_PHASE', 'VERCEL']
  expect(named.sort()).toEqual(variables.filter((name) => !machine.includes(name)).sort())
})
