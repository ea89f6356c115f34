import { type AgedMemory, curve, defaultRetention } from '@/core/forgetting-curve'
import { drawable } from './drawable'
import { ink, topicInk } from './ink'
import { faces, margin, PictureTab, pictureSize, Sheet } from './sheet'

/** In which size, in pixels, a question of up to so many characters ends above the line. */
const sizes: [upTo: number, size: number][] = [
  [44, 82],
  [85, 68],
  [140, 56],
]
const smallest = 42

/** The longest question there is room for, in characters. */
export const longestQuestion = 180

const days = 30
const strip = { top: 378, height: 140, inset: 4 }

/** As on the site: recall from 100 % down to 20 points below where a card is due. */
const heightOf = (recall: number) =>
  strip.inset + ((1 - recall) / (1.2 - defaultRetention)) * (strip.height - strip.inset)
const short = (value: number) => String(Math.round(value * 10) / 10)

function CurveLine({ memory, position }: { memory: AgedMemory; position: number }) {
  const { width } = pictureSize
  const points = curve(memory.stability, memory.elapsedDays, days).map(
    ({ day, recall }) => `${short((day / days) * width)} ${short(heightOf(recall))}`,
  )
  const rule = short(heightOf(defaultRetention))
  return (
    <svg
      width={width}
      height={strip.height}
      viewBox={`0 0 ${width} ${strip.height}`}
      style={{ position: 'absolute', left: 0, top: strip.top }}
      aria-hidden="true"
    >
      <path d={`M0 ${rule}H${width}`} stroke={ink.rule} strokeWidth={2} />
      <path d={`M${points.join('L')}`} fill="none" stroke={topicInk(position)} strokeWidth={6} />
    </svg>
  )
}

/**
 * A card as it unfolds where its address is shared: its topic (one of `tabs`), its question, and how `memory` falls. A
 * `question` longer than `longestQuestion` would run into the line.
 */
export function CardPicture({
  topic,
  tabs,
  question,
  memory,
}: {
  topic: { position: number; title: string }
  tabs: number
  question: string
  memory: AgedMemory
}) {
  const size = sizes.find(([upTo]) => question.length <= upTo)?.[1] ?? smallest
  const name = { fontFamily: faces.sans, fontSize: 30, lineHeight: 1, color: topicInk(topic.position) }
  const asked = { display: 'block', marginTop: 26, lineHeight: 1.1, textWrap: 'balance' } as const
  return (
    <Sheet closing="Do you still know?">
      <PictureTab position={topic.position} tabs={tabs} />
      <div style={{ display: 'flex', flexDirection: 'column', padding: `72px ${margin}px 0`, width: '100%' }}>
        <div style={name}>{`${topic.position} ${topic.title}`}</div>
        <div style={{ ...asked, fontSize: size, letterSpacing: -0.024 * size }}>{drawable(question)}</div>
      </div>
      <CurveLine memory={memory} position={topic.position} />
    </Sheet>
  )
}
