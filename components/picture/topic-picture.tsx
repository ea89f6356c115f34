import { counted } from '../ui/counted'
import { drawable } from './drawable'
import { ink, topicInk } from './ink'
import { faces, margin, PictureTab, Sheet } from './sheet'

const shown = 3

/** In which size, in pixels, a title of up to so many characters stays on one line. */
const sizes: [upTo: number, size: number][] = [
  [24, 82],
  [28, 68],
  [36, 56],
]
const smallest = 42

function Row({ number, question, color }: { number: string; question: string; color: string }) {
  const line = { display: 'flex', alignItems: 'center', height: 78, borderTop: `2px solid ${ink.rule}` }
  const oneLine = { display: 'block', flex: 1, lineClamp: 1 }
  return (
    <div style={{ ...line, padding: `0 ${margin}px`, fontSize: 31, letterSpacing: -0.4 }}>
      <div style={{ width: 76, fontFamily: faces.sans, fontSize: 28, color }}>{number}</div>
      <div style={oneLine}>{drawable(question)}</div>
    </div>
  )
}

/** A topic as it unfolds where its address is shared: its name, how many cards it has, and what the first ones ask. */
export function TopicPicture({
  topic,
  tabs,
  questions,
}: {
  topic: { position: number; title: string }
  tabs: number
  questions: string[]
}) {
  const color = topicInk(topic.position)
  const size = sizes.find(([upTo]) => topic.title.length <= upTo)?.[1] ?? smallest
  const count = { fontFamily: faces.sans, fontSize: 30, lineHeight: 1, color }
  return (
    <Sheet closing="Do you still know?">
      <PictureTab position={topic.position} tabs={tabs} />
      <div style={{ display: 'flex', flexDirection: 'column', width: '100%', paddingTop: 72 }}>
        <div style={{ ...count, padding: `0 ${margin}px` }}>
          {`Topic ${topic.position} · ${counted(questions.length, 'card')}`}
        </div>
        <div
          style={{
            padding: `0 ${margin}px`,
            height: 146,
            display: 'flex',
            alignItems: 'center',
            fontSize: size,
            letterSpacing: -0.024 * size,
          }}
        >
          {drawable(topic.title)}
        </div>
        {questions.slice(0, shown).map((question, index) => (
          <Row key={question} number={`${topic.position}.${index + 1}`} question={question} color={color} />
        ))}
        <div style={{ height: 2, background: ink.rule }} />
      </div>
    </Sheet>
  )
}
