/**
 * What was made of a card's file is kept on the disk, for every process of a build, the next build and a server that
 * makes pages on demand: to typeset a card takes 3 ms, and to read it again a tenth of that.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { CardFile, ReadCard } from './read'

const folderOf = (project: string): string => path.join(project, '.cache/cards')

/** Changes with whatever decides what is made of a file; null where that is not there to be read. */
function makers(project: string): string | null {
  const content = path.join(project, 'content')
  if (!existsSync(path.join(content, 'compile.ts'))) return null
  const sources = readdirSync(content).filter((name) => name.endsWith('.ts'))
  const hash = createHash('sha256').update(process.version)
  for (const file of [
    ...sources.sort().map((name) => path.join(content, name)),
    path.join(project, 'package-lock.json'),
  ])
    if (existsSync(file)) hash.update(readFileSync(file))
  return hash.digest('hex')
}

interface Kept {
  key: string
  card: CardFile
}

function known(file: string): Kept | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    // Not there yet, or not whole: then it is made.
    return null
  }
}

/** In one step: another process may be reading it. Where nothing can be written, nothing is kept. */
function keep(file: string, kept: Kept): void {
  const draft = `${file}.${process.pid}`
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(draft, JSON.stringify(kept))
    renameSync(draft, file)
  } catch {
    return
  }
}

/**
 * Reads cards by `read`, or takes what it made before of the same text, in any process that ran in the folder `project`.
 * Throws as `read` does.
 */
export function keptCards(read: ReadCard, project: string): ReadCard {
  const version = makers(project)
  if (version === null) return read
  return (file, text) => {
    const key = createHash('sha256').update(`${version}\n${file}\n`).update(text).digest('hex')
    const place = path.join(folderOf(project), file.replace(/\.mdx$/, '.json'))
    const kept = known(place)
    if (kept?.key === key) return kept.card
    const card = read(file, text)
    keep(place, { key, card })
    return card
  }
}

/** `files` in an order of this process's own, so that processes that read them at once find each other's work. */
export function inOwnOrder(files: readonly string[]): string[] {
  const place = (file: string): string => createHash('md5').update(`${process.pid} ${file}`).digest('hex')
  const places = new Map(files.map((file) => [file, place(file)]))
  return files.toSorted((a, b) => ((places.get(a) ?? '') < (places.get(b) ?? '') ? -1 : 1))
}
