'use client'

import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { titleId } from '../explorables/figure-ids'
import { loadFigureStyles } from '../explorables/figure-styles'
import { type Arrived, arrive } from '../explorables/live-figures'
import { moving } from '../explorables/moving'
import { Html } from '../ui/html'
import { bringIntoSight } from './bring-into-sight'
import { deeperPage } from './deeper-page'
import { MissingFigure } from './missing-figure'
import { loadSignFaces } from './sign-faces'
import { useKeptFocus } from './use-kept-focus'

/** A figure's place in a page, and the figure; null where it did not arrive. */
interface Placed {
  place: Element
  name: string
  arrived: Arrived | null
}

const arrivedOf = (name: string) => arrive(name).catch(() => null)

/** Every figure of `page`. */
async function placedFigures(page: Element): Promise<Placed[]> {
  const places = [...page.querySelectorAll<HTMLElement>('[data-figure]')]
  return Promise.all(
    places.map(async (place) => {
      const name = place.dataset.figure ?? ''
      return { place, name, arrived: await arrivedOf(name) }
    }),
  )
}

interface DeeperProps {
  html: string
  /** The reader asked for it, and is taken to it. */
  isAsked: boolean
}

/** A card's deeper page as its own page has it, with figures that compute. The address is not theirs here. */
function Deeper({ html, isAsked }: DeeperProps) {
  const page = useKeptFocus<HTMLDivElement>()
  const [figures, setFigures] = useState<readonly Placed[]>([])
  useEffect(() => {
    let isCurrent = true
    if (page.current && isAsked) bringIntoSight(page.current)
    if (page.current) void placedFigures(page.current).then((placed) => isCurrent && setFigures(placed))
    return () => {
      isCurrent = false
    }
  }, [page, isAsked])
  async function retry(name: string) {
    const arrived = await arrivedOf(name)
    const found = (figure: Placed) => (figure.name === name ? { ...figure, arrived } : figure)
    if (arrived) moving(titleId(name), () => setFigures((all) => all.map(found)))
  }
  return (
    <div ref={page} className="explained">
      <Html className="prose deeper" html={html} />
      {figures.map(({ place, name, arrived }) =>
        createPortal(
          arrived ? (
            <arrived.Live figure={arrived.figure} hasAddress={false} />
          ) : (
            <MissingFigure onRetry={() => retry(name)} />
          ),
          place,
          name,
        ),
      )}
    </div>
  )
}

/** A card's deeper page, and what shows it. */
export interface Explanation {
  html: string
  Deeper: typeof Deeper
}

/** What explains a card under its answer. Rejects where its page does not arrive. */
export async function explanationOf(cardId: string): Promise<Explanation> {
  const html = await deeperPage(cardId)
  loadSignFaces(html)
  if (html.includes('data-figure')) await loadFigureStyles()
  return { html, Deeper }
}
