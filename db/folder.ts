import { createReadStream, existsSync } from 'node:fs'
import { readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { constants, createBrotliDecompress } from 'node:zlib'
import { Refusal } from './refusal'
import { unpack } from './tar'

/** PostgreSQL's major version in the installed PGlite, whose folder format it is. A test compares the two. */
export const major = '18'

/**
 * The empty database as PGlite makes it. Making one takes PGlite 850 MB of memory, unpacking one next to none.
 * `npm run empty-database` writes it anew.
 */
export const emptyDatabase = () => path.join(process.cwd(), 'db/empty.tar.br')

/** How the archive is compressed: it holds the same catalogue three times, some ten megabytes apart. */
export const largeWindow = { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 1 }

/** Unpacks `archive` beside `folder` and puts it there in one step, so that a folder is never half a database. */
export async function fillFolder(folder: string, archive: AsyncIterable<Buffer>): Promise<void> {
  const aside = `${folder}.new`
  await rm(aside, { recursive: true, force: true })
  await unpack(archive, aside)
  await rename(aside, folder)
}

/**
 * Makes the database's `folder` where there is none, and says whether it did. Throws a Refusal where it belongs to
 * another PostgreSQL. The caller holds the lock.
 */
export async function prepareFolder(folder: string): Promise<boolean> {
  if (!existsSync(folder)) {
    const archive = createReadStream(emptyDatabase()).pipe(createBrotliDecompress({ params: largeWindow }))
    await fillFolder(folder, archive)
    return true
  }
  const version = await readFile(path.join(folder, 'PG_VERSION'), 'utf8').catch(() => 'something else')
  if (version.trim() === major) return false
  throw new Refusal(
    `DATA_DIR: ${folder} was made by PostgreSQL ${version.trim()}; this version of the site reads ${major}. ` +
      'Start it with the version that made it, or move the folder away.',
  )
}
