'use client'

import type { AnyFigure } from './figure'
import { LiveFigure } from './live-figure'

/** Each figure is a chunk of its own, fetched with its page. */
const figures: Readonly<Record<string, () => Promise<AnyFigure>>> = {
  temperature: async () => (await import('./figures/temperature')).temperatureFigure,
}

export const liveNames: readonly string[] = Object.keys(figures)

/** What draws a figure that computes, and the figure. */
export interface Arrived {
  Live: typeof LiveFigure
  figure: AnyFigure
}

const known = new Map<string, Arrived>()

/** The figure of that name. Rejects where it does not arrive, and where there is none. */
export async function arrive(name: string): Promise<Arrived> {
  const earlier = known.get(name)
  if (earlier) return earlier
  const figure = await figures[name]?.()
  if (!figure) throw new Error(`there is no figure ${name}`)
  const arrived = { Live: LiveFigure, figure }
  known.set(name, arrived)
  return arrived
}
