import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { fillFolder, prepareFolder } from './folder'
import { messageOf, Refusal } from './refusal'
import { pack } from './tar'

const kept = 3
const notOurs = new Set(['postmaster.pid', 'postmaster.opts'])
const isBackup = (name: string) => /^\d{4}-\d\d-\d\dT[\d-]+Z\.tar\.gz$/.test(name)

async function writeArchive(folder: string, file: string): Promise<void> {
  await pipeline(pack(folder, notOurs), createGzip({ level: 1 }), createWriteStream(file, { mode: 0o600 }))
  const handle = await open(file)
  await handle.sync().finally(() => handle.close())
}

async function removeOld(backups: string): Promise<void> {
  const names = await readdir(backups)
  const old = names.filter(isBackup).sort().slice(0, -kept)
  for (const name of old) await rm(path.join(backups, name), { force: true })
}

/**
 * Keeps a copy of a database's `folder`, which nobody may have open, among the last three in `backups`. Gives the file.
 * Written aside and put there in one step. Throws where that fails, for want of room perhaps; the older copies stay.
 */
export async function backUp(folder: string, backups: string, now: Date): Promise<string> {
  const file = path.join(backups, `${now.toISOString().replaceAll(/[:.]/g, '-')}.tar.gz`)
  const aside = path.join(backups, 'unfinished')
  await mkdir(backups, { recursive: true, mode: 0o700 })
  try {
    await writeArchive(folder, aside)
    await rename(aside, file)
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
  await removeOld(backups)
  return file
}

/** Stands among the backups from a copy on until the database that was copied has opened. */
const unopened = 'not-opened-since'

/**
 * `backUp`, unless the database has not opened since the last one: starts that fail one after the other would push out
 * the copies of a whole database by those of a damaged one. Says whether it made one.
 */
export async function backUpOpened(folder: string, backups: string, now: Date): Promise<boolean> {
  const mark = path.join(backups, unopened)
  if (existsSync(mark)) return false
  await backUp(folder, backups, now)
  await writeFile(mark, '')
  return true
}

/** The database that was copied last has opened. */
export const noteOpened = (backups: string): Promise<void> => rm(path.join(backups, unopened), { force: true })

/**
 * Puts the database of the backup `file` into `folder`; what was there is kept beside it, under the name that is given.
 * The caller holds the lock. Throws a Refusal where the file is no whole backup, and has changed nothing then.
 */
export async function restore(file: string, folder: string, now: Date): Promise<string | undefined> {
  const fresh = `${folder}.restored`
  await rm(fresh, { recursive: true, force: true })
  try {
    const gunzip = createGunzip()
    await Promise.all([pipeline(createReadStream(file), gunzip), fillFolder(fresh, gunzip)])
    await prepareFolder(fresh)
  } catch (error) {
    for (const rest of [fresh, `${fresh}.new`]) await rm(rest, { recursive: true, force: true })
    throw new Refusal(`${file} could not be restored: ${messageOf(error)}`)
  }
  const before = `${folder}.before-${now.toISOString().replaceAll(/[:.]/g, '-')}`
  const hadOne = existsSync(folder)
  if (hadOne) await rename(folder, before)
  await rename(fresh, folder)
  return hadOne ? before : undefined
}
