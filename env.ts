import * as z from 'zod'

/** The one reader of `process.env`. An empty variable counts as unset. Throws with the name of each variable that is wrong. */
const schema = z.object({
  AUTH_URL: z.url({ protocol: /^https?$/ }).optional(),
})

const set = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
const read = schema.safeParse(set)
if (!read.success) {
  throw new Error(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'))
}

export const env = read.data

/** The public address, baked into static pages. */
export const siteUrl = new URL(env.AUTH_URL ?? 'http://localhost:3000')
