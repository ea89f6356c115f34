// `npm run restore -- FILE`: puts the embedded database of a backup in the place of the present one.
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { restore } from '../db/backup'
import { lockFolder } from '../db/lock'
import { Refusal } from '../db/refusal'
import { env } from '../env'

const [file] = process.argv.slice(2)

try {
  if (!file) throw new Refusal('usage: npm run restore -- FILE   (a file of DATA_DIR/backups)')
  await mkdir(env.DATA_DIR, { recursive: true, mode: 0o700 })
  const lock = await lockFolder(env.DATA_DIR, 'npm run restore')
  const before = await restore(file, path.join(env.DATA_DIR, 'pg'), new Date())
  await lock.release()
  console.log(`${file} is restored.${before ? ` What was there before is in ${before}.` : ''}`)
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 1
}
