import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** How many bytes of bodies are kept in memory; the rest is read when it is asked for. */
const keptBytes = 32 * 1024 * 1024

/**
 * Gives files of `folder` from memory, up to a limit beyond which those go that nobody has asked for longest.
 * @param {string} folder
 */
export function bodyStore(folder, limit = keptBytes) {
  const kept = new Map()
  let total = 0
  return (file) => {
    const known = kept.get(file)
    kept.delete(file)
    const body = known ?? readFileSync(join(folder, file))
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
