import { exportJsonSchema } from './json-schema'

/** What is in an export: written at build, at an address that stays. */
export const GET = (): Response =>
  Response.json(exportJsonSchema(), { headers: { 'Content-Type': 'application/schema+json' } })
