import { type SawtoothReview, sawtoothBox, sawtoothPaths } from '../ui/sawtooth-paths'
import { ink } from './ink'
import { faces, margin, PictureTab, pictureSize, Sheet } from './sheet'

/** How much lower each tab stands than the one before it, in pixels. */
const step = 6

const strip = { top: 362, height: 166 }

function Sawtooth({ reviews, desiredRetention }: { reviews: SawtoothReview[]; desiredRetention: number }) {
  const { paths } = sawtoothPaths(reviews, 90, desiredRetention)
  return (
    <svg
      width={pictureSize.width}
      height={strip.height}
      viewBox={`0 0 ${sawtoothBox.width} ${sawtoothBox.height}`}
      style={{ position: 'absolute', left: 0, top: strip.top }}
      aria-hidden="true"
    >
      <path d={paths.rule} stroke={ink.rule} strokeWidth={2} />
      <path d={paths.lost} fill="none" stroke={ink.ink3} strokeWidth={3} strokeDasharray="3 9" strokeLinecap="round" />
      <path d={paths.up} fill="none" stroke={ink.rule} strokeWidth={2} />
      <path d={paths.ink} fill="none" stroke={ink.ink} strokeWidth={6} />
    </svg>
  )
}

/** The site as it unfolds where its address is shared: what it promises, and ninety days of one card. */
export function HomePicture({
  title,
  line,
  tabs,
  reviews,
  desiredRetention,
}: {
  title: string
  line: string
  tabs: number
  reviews: SawtoothReview[]
  desiredRetention: number
}) {
  return (
    <Sheet closing="Do you still know?">
      {Array.from({ length: tabs }, (_, index) => index + 1).map((position) => (
        <PictureTab key={position} position={position} tabs={tabs} top={(position - 1) * step} />
      ))}
      <div style={{ display: 'flex', flexDirection: 'column', padding: `84px ${margin}px 0`, width: '100%' }}>
        <div style={{ display: 'block', fontSize: 82, lineHeight: 1.1, letterSpacing: -2, textWrap: 'balance' }}>
          {title}
        </div>
        <div style={{ marginTop: 22, fontFamily: faces.sans, fontWeight: 500, fontSize: 30, color: ink.ink2 }}>
          {line}
        </div>
      </div>
      <Sawtooth reviews={reviews} desiredRetention={desiredRetention} />
    </Sheet>
  )
}
