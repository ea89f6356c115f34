import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { CardPicture, longestQuestion } from '@/components/picture/card-picture'
import { Mark } from '@/components/picture/mark'
import { TopicPicture } from '@/components/picture/topic-picture'
import { topics } from '@/content/deck'
import { drawn } from './picture'

const reach = fetch
const asked: string[] = []
beforeEach(() => {
  asked.length = 0
  vi.stubGlobal('fetch', async (address: string) => {
    // What lays pictures out is fetched too, from its own text.
    if (address.startsWith('data:')) return reach(address)
    asked.push(new URL(address).hostname)
    return Response.error()
  })
})
afterEach(() => vi.unstubAllGlobals())

/** Width and height as a PNG's first chunk says them. */
function sizeOf(bytes: ArrayBuffer) {
  const png = Buffer.from(bytes)
  expect(png.toString('latin1', 1, 4)).toBe('PNG')
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}

const memory = { stability: 11, elapsedDays: 0 }
const draw = (question: string) =>
  drawn(<CardPicture topic={{ position: 1, title: 'Sampling' }} tabs={9} question={question} memory={memory} />)

// What draws pictures asks a foreign server for a face where none at hand has a character.
it('has a face for every character of the deck’s questions and titles', async () => {
  for (const { position, title, cards } of topics()) {
    const questions = cards.map(({ question }) => question)
    await drawn(
      <TopicPicture topic={{ position, title: title + questions.join(' ') }} tabs={9} questions={questions} />,
    )
  }
  await draw('Is α·√N ≈ Σ xᵢ → ∞, “log₂ p” ≤ −1, é ß?')
  expect(asked).toEqual([])
})

it('asks a foreign server for what no face has', async () => {
  await draw('What is 猫?').catch(() => undefined)
  expect(asked).toHaveLength(1)
})

it('is 1200 by 630 pixels and below 300 kB, however long the question', async () => {
  const bytes = await draw('What if? '.repeat(30).slice(0, longestQuestion))
  expect(sizeOf(bytes)).toEqual([1200, 630])
  expect(bytes.byteLength).toBeLessThan(300_000)
})

it('has the size that is asked for', async () => {
  expect(sizeOf(await drawn(<Mark size={48} />, { width: 48, height: 48 }))).toEqual([48, 48])
})
