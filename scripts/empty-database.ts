// Writes the empty database that a first start begins with: `npm run empty-database`, once for each major of PGlite.
import { writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { PGlite } from '@electric-sql/pglite'
import { emptyDatabase } from '../db/folder'

const client = await PGlite.create()
const dump = await client.dumpDataDir('none')
await client.close()
const archive = Buffer.from(await dump.arrayBuffer())
const params = {
  [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
  [constants.BROTLI_PARAM_LARGE_WINDOW]: 1,
  [constants.BROTLI_PARAM_LGWIN]: 28,
  [constants.BROTLI_PARAM_SIZE_HINT]: archive.length,
}
const compressed = brotliCompressSync(archive, { params })
writeFileSync(emptyDatabase(), compressed)
console.log(`${emptyDatabase()}: ${compressed.length} bytes`)
process.exit()
