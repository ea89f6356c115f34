import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** How many bytes of bodies are kept in memory; the rest is read when it is asked for. */
const keptBytes = 32 * 1024 * 1024

/** What a body is known by, whatever file it is in. */
export const hashOf = (bytes) => createHash('sha256').update(bytes).digest('base64url').slice(0, 22)

function readBody(path, hash) {
  try {
    const body = readFileSync(path)
    return hash === undefined || hashOf(body) === hash ? body : null
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

/**
 * Gives files of `folder` from memory, up to a limit beyond which those go that nobody has asked for longest; null where
 * a file is gone, or is another by its `hash`.
 * @param {string} folder
 */
export function bodyStore(folder, limit = keptBytes) {
  const kept = new Map()
  let total = 0
  return (file, hash) => {
    const known = kept.get(file)
    const body = known ?? readBody(join(folder, file), hash)
    if (!body) return null
    kept.delete(file)
    if (!known) total += body.length
    kept.set(file, body)
    for (const [oldest, { length }] of kept) {
      if (total <= limit) break
      kept.delete(oldest)
      total -= length
    }
    return body
  }
}
