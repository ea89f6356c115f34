import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { env } from '../env'
import { migrate } from './migrate'
import { openPostgres } from './postgres'
import { startPostgres } from './test-postgres'
import { startProxy } from './test-proxy'

/** Where a run's tests find PostgreSQL: a server, a migrated database there to copy, Neon's proxy. */
export interface TestPostgres {
  url: string
  template: string
  proxy: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: TestPostgres | { failure: string }
  }
}

/** `url` with another database. */
export function onDatabase(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}

/** One statement on a connection of its own. */
export async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

async function prepare(url: string): Promise<{ found: TestPostgres; remove: () => Promise<void> }> {
  const template = `deck_template_${randomUUID().slice(0, 8)}`
  await execute(url, `create database ${template}`)
  const database = openPostgres(onDatabase(url, template))
  await migrate(database.db)
  await database.close()
  const proxy = await startProxy()
  const remove = async () => {
    await proxy.close()
    await execute(url, `drop database ${template} with (force)`)
  }
  return { found: { url, template, proxy: proxy.address }, remove }
}

/**
 * Vitest's global setup: one PostgreSQL a run, `TEST_DATABASE_URL` or one started for it. Where there is none, each test
 * that needs it fails and says why.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  try {
    const server = env.TEST_DATABASE_URL ? undefined : await startPostgres()
    const { found, remove } = await prepare(env.TEST_DATABASE_URL ?? server?.url ?? '')
    project.provide('postgres', found)
    return async () => {
      await remove()
      await server?.remove()
    }
  } catch (error) {
    project.provide('postgres', { failure: error instanceof Error ? error.message : String(error) })
    return async () => undefined
  }
}
