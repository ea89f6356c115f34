import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { productionEnv } from '../scripts/environment.mjs'
import { pack } from '../scripts/front/pack.mjs'
import { root, runNode, Stop, tool } from '../scripts/processes.mjs'

export interface DeckBuild {
  cards: number
  ms: number
}

// What a copy of the project is built without.
const left = new Set(['node_modules', 'docs', 'test-results', 'public'])
const isLeft = (name: string) => left.has(name) || (name.startsWith('.') && name !== '.npmrc')

/** Every file of the deck that is not a topic's introduction, with its text. */
function deckFiles(): { topic: string; text: string }[] {
  const content = join(root, 'content')
  const topics = readdirSync(content, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return topics.flatMap(({ name: topic }) =>
    readdirSync(join(content, topic))
      .filter((file) => file.endsWith('.mdx') && file !== 'index.mdx')
      .map((file) => ({ topic, text: readFileSync(join(content, topic, file), 'utf8') })),
  )
}

/** Fills the copy's topics with `count` cards: the deck's own, over and over, each at an address of its own. */
function writeCards(folder: string, count: number): void {
  const files = deckFiles()
  const places = new Map<string, number>()
  for (let index = 0; index < count; index += 1) {
    const { topic, text } = files[index % files.length] ?? { topic: '', text: '' }
    const position = (places.get(topic) ?? 0) + 1
    places.set(topic, position)
    const numbered = text.replace(/^position: \d+$/m, `position: ${position}`)
    writeFileSync(join(folder, 'content', topic, `card-${index}.mdx`), numbered)
  }
}

/** A copy of the project beneath it, whose packages it shares, with `count` cards and without their pictures. */
function writeCopy(count: number): string {
  const folder = join(root, '.cache/many-cards')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(root))
    if (!isLeft(name)) cpSync(join(root, name), join(folder, name), { recursive: true })
  for (const { topic } of deckFiles()) {
    for (const file of readdirSync(join(folder, 'content', topic))) {
      if (file.endsWith('.mdx') && file !== 'index.mdx') rmSync(join(folder, 'content', topic, file))
    }
  }
  for (const path of readdirSync(join(folder, 'app'), { recursive: true, encoding: 'utf8' })) {
    if (path.endsWith('opengraph-image')) rmSync(join(folder, 'app', path), { recursive: true })
  }
  // Without a lock file of its own the copy counts as part of the project, which its packages' links may then lead to.
  rmSync(join(folder, 'package-lock.json'), { force: true })
  symlinkSync('../../node_modules', join(folder, 'node_modules'))
  writeCards(folder, count)
  return folder
}

/** Milliseconds to build the site with `count` cards instead of its own. Throws a `Stop` where that fails. */
export async function deckBuild(count: number): Promise<DeckBuild> {
  const folder = writeCopy(count)
  const began = performance.now()
  const code = await runNode([tool('next'), 'build'], { env: productionEnv(), stdio: 'ignore', folder })
  if (code !== 0) throw new Stop(`A deck of ${count} cards did not build.`)
  await pack(folder)
  const ms = performance.now() - began
  rmSync(folder, { recursive: true, force: true })
  return { cards: count, ms }
}
