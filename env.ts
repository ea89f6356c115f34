import { z } from 'zod'

const isPort = (value: string) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535

function isSiteAddress(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, origin, href } = new URL(value)
  return ['http:', 'https:'].includes(protocol) && href === `${origin}/` && !/[?#]$/.test(value)
}

const isPostgresAddress = (value: string) =>
  URL.canParse(value) && ['postgres:', 'postgresql:'].includes(new URL(value).protocol)

const isHttpAddress = (value: string) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
const isMailServer = (value: string) => URL.canParse(value) && /^smtps?:$/.test(new URL(value).protocol)

/** An address to lead readers to. What is filled in is added to it. */
const leadingAddress = z.string().refine(isHttpAddress, 'an http or https address').optional()

/** A provider's own address, without the slash at its end: for GitHub Enterprise, and for servers that stand in. */
const providerAddress = z
  .string()
  .refine(isHttpAddress, 'an http or https address')
  .transform((value) => value.replace(/\/+$/, ''))
  .optional()

const schema = z.object({
  PORT: z.string().refine(isPort, 'a whole number from 1 to 65535').transform(Number).default(3000),
  AUTH_URL: z
    .string()
    .refine(isSiteAddress, 'an http or https address without a path, such as https://cards.example.org')
    .transform((value) => new URL(value).origin)
    .optional(),
  DATABASE_URL: z.string().refine(isPostgresAddress, 'a postgres:// address').optional(),
  DATABASE_DRIVER: z.enum(['pglite', 'postgres', 'neon'], 'pglite, postgres or neon').optional(),
  DATA_DIR: z.string().default('.data'),
  NEON_WS_PROXY: z
    .string()
    .regex(/^[^/:\s]+:\d{1,5}$/, 'host:port')
    .optional(),
  AUTH_SECRET: z.string().min(32, 'at least 32 characters').optional(),
  TRUSTED_PROXY: z.string().regex(/^\d$/, 'a whole number from 0 to 9').transform(Number).default(0),
  AUTH_GITHUB_ID: z.string().optional(),
  AUTH_GITHUB_SECRET: z.string().optional(),
  AUTH_GITHUB_URL: providerAddress,
  AUTH_GOOGLE_ID: z.string().optional(),
  AUTH_GOOGLE_SECRET: z.string().optional(),
  AUTH_GOOGLE_ISSUER: providerAddress,
  SMTP_URL: z.string().refine(isMailServer, 'an smtp or smtps address').optional(),
  EMAIL_FROM: z
    .string()
    .regex(/^[^\r\n@]+@[^\r\n@]+$/, 'an address to send mail from')
    .optional(),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z.string().optional(),
  NEXT_PHASE: z.string().optional(),
  VERCEL: z.string().optional(),
  FEEDBACK_URL: leadingAddress,
  SOURCE_URL: leadingAddress,
  TEST_DATABASE_URL: z.string().refine(isPostgresAddress, 'a postgres:// address').optional(),
  CHROMIUM_PATH: z.string().optional(),
  NODE_ENV: z.string().optional(),
  E2E_BASE_URL: z
    .string()
    .refine(isSiteAddress, 'the http or https address of a running site, such as http://localhost:3000')
    .transform((value) => new URL(value).origin)
    .default('http://localhost:3000'),
})
export type Env = z.infer<typeof schema>

/** The names of all that is read. */
export const variables = Object.keys(schema.shape)

/** These are never printed: each is a secret, or an address that has a password in it. */
const holdsSecret = /SECRET|KEY|DATABASE_URL|SMTP_URL/

/** The environment is wrong. The message has one line for each variable: its name, what was expected, what it was. */
export class EnvError extends Error {
  override name = 'EnvError'
}

const pairs = ['AUTH_GITHUB', 'AUTH_GOOGLE'].map((name) => [`${name}_ID`, `${name}_SECRET`] as const)

/** A provider's button needs both of its keys. */
function halfPairs(given: Record<string, string | undefined>): string[] {
  return pairs.flatMap(([id, secret]) => {
    if ((given[id] === undefined) === (given[secret] === undefined)) return []
    const [there, missing] = given[id] === undefined ? [secret, id] : [id, secret]
    return [`${missing}: expected together with ${there}, was unset`]
  })
}

/** The settings that `source` holds, an empty variable counting as unset. Throws an EnvError. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  const lines = (parsed.error?.issues ?? []).map(({ path, message }) => {
    const name = String(path[0])
    const was = holdsSecret.test(name) ? 'was something else' : `was ${JSON.stringify(source[name])}`
    return `${name}: expected ${message}, ${was}`
  })
  const wrong = [...lines, ...halfPairs(given)]
  if (!parsed.success || wrong.length > 0) throw new EnvError(wrong.join('\n'))
  return parsed.data
}

/** Why a server may not be started with `settings`, a line each that names its variable. Commands and builds may. */
export function startProblems(settings: Env): string[] {
  const { DATABASE_URL, DATABASE_DRIVER, AUTH_SECRET, NODE_ENV, VERCEL } = settings
  const problems: string[] = []
  const isEmbedded = DATABASE_DRIVER === 'pglite' || (!DATABASE_URL && !DATABASE_DRIVER)
  if (!isEmbedded && !DATABASE_URL) problems.push(`DATABASE_URL: required by DATABASE_DRIVER=${DATABASE_DRIVER}`)
  if (isEmbedded && VERCEL) {
    problems.push('DATABASE_URL: required on Vercel, where no folder outlives a request: the address of a PostgreSQL')
  }
  if (!isEmbedded && !AUTH_SECRET && NODE_ENV === 'production') {
    problems.push(
      'AUTH_SECRET: required with DATABASE_URL in production, the same on every server: 32 characters or more',
    )
  }
  return problems
}

/** The settings of this process. */
export const env = parseEnv(process.env)

/** The public address, as it is written into static pages. */
export const siteUrl = new URL(env.AUTH_URL ?? 'http://localhost:3000')
