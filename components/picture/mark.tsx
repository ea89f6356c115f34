import { ink } from './ink'

const rule = 'M4 14.5h24'
const curve = 'M4 7c4 9.5 12 14.5 24 16'

/**
 * The site's mark, as `app/icon.svg` has it, `size` pixels wide. `inset` is how much of the paper stays free around it, as
 * a part of the whole: what is cut to a circle or a drop needs 0.1. Squared paper has no corners rounded off.
 */
export function Mark({ size, inset = 0, squared = false }: { size: number; inset?: number; squared?: boolean }) {
  const inner = size * (1 - 2 * inset)
  const sheet = { display: 'flex', width: size, height: size, padding: size * inset, background: ink.paper }
  return (
    <div style={{ ...sheet, borderRadius: squared ? 0 : (size * 5) / 32 }}>
      <svg width={inner} height={inner} viewBox="0 0 32 32" fill="none" stroke={ink.ink} aria-hidden="true">
        <path d={rule} strokeWidth={1.25} opacity={0.45} />
        <path d={curve} strokeWidth={3.25} strokeLinecap="round" />
      </svg>
    </div>
  )
}
