import path from 'node:path'
import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { Database } from './database'

/** Names our lock among the database's advisory locks. */
const lock = 727_274

// Tagged so that the build takes the folder along.
const migrationsFolder = () => path.join(process.cwd(), 'db/migrations')

/** The `created_at` of the newest migration that the database has had, in ms; 0 where it has had none. */
async function newestApplied(tx: Database): Promise<number> {
  await tx.execute(sql`create schema if not exists drizzle`)
  await tx.execute(
    sql`create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`,
  )
  const [row] = await tx
    .select({ newest: sql<string>`coalesce(max(created_at), 0)::text` })
    .from(sql`drizzle.__drizzle_migrations`)
  return Number(row?.newest ?? 0)
}

/**
 * Brings the schema up to date and does `more`, in one transaction and behind a lock that one migrator holds at a time.
 * The lock is the transaction's, since one of a session is lost behind a transaction pooler. Keeps drizzle-kit's own
 * record, but runs on every driver and over one connection, which drizzle's migrators cannot under a lock.
 */
export async function migrate(db: Database, more: (tx: Database) => Promise<void> = async () => undefined) {
  const migrations = readMigrationFiles({ migrationsFolder: migrationsFolder() })
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${lock})`)
    const newest = await newestApplied(tx)
    for (const { folderMillis, hash, sql: statements } of migrations) {
      if (folderMillis <= newest) continue
      for (const statement of statements) await tx.execute(sql.raw(statement))
      await tx.execute(
        sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${folderMillis})`,
      )
    }
    await more(tx)
  })
}
