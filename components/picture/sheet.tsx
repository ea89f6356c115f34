import type { ReactNode } from 'react'
import { siteName } from '../ui/site-name'
import { ink, topicInk } from './ink'

/** The size of every picture, in pixels. */
export const pictureSize = { width: 1200, height: 630 }

/** The distance of all text from the left and right edges, in pixels. */
export const margin = 80

/** The names under which a picture's faces are known to what draws it. */
export const faces = { serif: 'Literata', sans: 'Hanken Grotesk' }

/** A topic's tab at its own place among `tabs` of them, on the sheet's top edge or `top` pixels below it. */
export function PictureTab({ position, tabs, top = 0 }: { position: number; tabs: number; top?: number }) {
  const width = pictureSize.width / tabs
  const left = (position - 1) * width
  return <div style={{ position: 'absolute', top, left, width, height: 18, background: topicInk(position) }} />
}

function Foot({ closing }: { closing: string }) {
  const place = { position: 'absolute', left: margin, right: margin, bottom: 44 } as const
  return (
    <div style={{ ...place, display: 'flex', justifyContent: 'space-between', alignItems: 'flex-end' }}>
      <div style={{ fontSize: 34, letterSpacing: -0.4 }}>{siteName}</div>
      <div style={{ fontFamily: faces.sans, fontWeight: 500, fontSize: 28, color: ink.ink2 }}>{closing}</div>
    </div>
  )
}

/** A sheet of paper with the site's name and a word at its foot. What draws it knows neither classes nor grids. */
export function Sheet({ closing, children }: { closing: string; children: ReactNode }) {
  const type = { color: ink.ink, fontFamily: faces.serif, fontWeight: 600 }
  const paper = { position: 'relative', display: 'flex', width: '100%', height: '100%', background: ink.paper } as const
  return (
    <div style={{ ...paper, ...type }}>
      {children}
      <Foot closing={closing} />
    </div>
  )
}
