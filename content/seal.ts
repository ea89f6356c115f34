import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ContentError, lineWhere } from './problem'
import { mdxFiles } from './read'
import { type DeckSeal, deckSeal } from './schema'

const file = 'deck.json'

/** SHA-256 over the names and texts of all MDX files, in hex. Line endings do not count: Git may change them. */
export function contentHash(root: string): string {
  const hash = createHash('sha256')
  for (const name of mdxFiles(root)) {
    const text = readFileSync(path.join(root, name), 'utf8').replaceAll('\r\n', '\n')
    hash.update(`${name}\n${Buffer.byteLength(text)}\n${text}`)
  }
  return hash.digest('hex')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ContentError([{ file, line: 1, message: error instanceof Error ? error.message : 'no JSON' }])
  }
}

/** The seal in `deck.json`, or undefined where there is none. Throws a ContentError where it is malformed. */
export function readSeal(root: string): DeckSeal | undefined {
  const target = path.join(root, file)
  if (!existsSync(target)) return undefined
  const text = readFileSync(target, 'utf8')
  const result = deckSeal.safeParse(parseJson(text))
  if (result.success) return result.data
  const problems = result.error.issues.map(({ path: keys, message }) => {
    const field = keys.join('.') || 'keys'
    return { file, line: lineWhere(text, (line) => line.includes(`"${field}"`)), field, message }
  })
  throw new ContentError(problems)
}

/** Writes `deck.json` for the content as it stands: a new revision if the content has changed, else the same one. */
export function sealContent(root: string): DeckSeal {
  const earlier = readSeal(root)
  const hash = contentHash(root)
  if (earlier?.hash === hash) return earlier
  const seal = { revision: (earlier?.revision ?? 0) + 1, hash }
  writeFileSync(path.join(root, file), `${JSON.stringify(seal, null, 2)}\n`)
  return seal
}
