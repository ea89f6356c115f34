import { Plot, plotWidth, type Tick, tenth } from '../charts/plot'

const height = 150
/** Where the block ends, so that there is room beyond it. */
const rim = 0.72 * plotWidth
const beyond = rim + 14
const gap = 2

const bar = (from: number, to: number): string =>
  `M${tenth(from)} 0H${tenth(Math.min(plotWidth, to))}V${height}H${tenth(from)}z`

/** A path of so many slabs side by side. Those too thin to be told apart are one; what is beyond the picture is cut. */
function slabs(from: number, each: number, count: number): string {
  const most = Math.min(count, Math.ceil((plotWidth - from) / each))
  if (most < 1) return ''
  if (each < 2 * gap) return bar(from, from + each * count)
  return Array.from({ length: most }, (_, index) =>
    bar(from + each * index + gap / 2, from + each * (index + 1) - gap / 2),
  ).join('')
}

interface Block {
  label: string
  /** What the block holds in all, and what the first thing in it takes, in one unit with `each`. */
  size: number
  first: number
  each: number
  /** How many slabs are in the block, and how many do not fit. */
  held: number
  out: number
  /** As the block's size is written at its end. */
  painted: string
}

/** A block that is filled from the left: first with one thing, then slab by slab. What does not fit is beyond its end. */
export function BlockOfSlabs({ label, size, first, each, held, out, painted }: Block) {
  const units = (amount: number) => (amount / size) * rim
  const over = Math.max(0, units(first) - rim)
  const below: Tick[] = [
    { at: 0, text: '0' },
    { at: rim / plotWidth, text: painted },
  ]
  return (
    <div className="slabs">
      <Plot label={label} height={height} low left={[]} below={below}>
        <path className="area wash" d={bar(0, rim)} />
        <path className="area ink" d={bar(0, Math.min(rim, units(first)))} />
        <path className="area" d={slabs(units(first), units(each), held)} />
        {over > 0 && <path className="area ink" d={bar(beyond, beyond + over)} />}
        <path className="area pale" d={slabs(beyond + over + gap, units(each), out)} />
        <path className="frame" d={`M0 -6H${rim}V${height + 6}H0z`} vectorEffect="non-scaling-stroke" />
      </Plot>
    </div>
  )
}
