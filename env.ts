import { z } from 'zod'

const isPort = (value: string) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535

function isSiteAddress(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, origin, href } = new URL(value)
  return ['http:', 'https:'].includes(protocol) && href === `${origin}/` && !/[?#]$/.test(value)
}

const isPostgresAddress = (value: string) =>
  URL.canParse(value) && ['postgres:', 'postgresql:'].includes(new URL(value).protocol)

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
  VERCEL: z.string().optional(),
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

/** The environment is wrong. The message has one line for each variable: its name, what was expected, what it was. */
export class EnvError extends Error {
  override name = 'EnvError'
}

/** The settings that `source` holds, an empty variable counting as unset. Throws an EnvError. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map(({ path, message }) => {
    const name = String(path[0])
    return `${name}: expected ${message}, was ${JSON.stringify(source[name])}`
  })
  throw new EnvError(lines.join('\n'))
}

/** The settings of this process. */
export const env = parseEnv(process.env)

/** The public address, as it is written into static pages. */
export const siteUrl = new URL(env.AUTH_URL ?? 'http://localhost:3000')
