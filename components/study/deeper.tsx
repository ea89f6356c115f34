'use client'

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { FigureStyles } from '../explorables/figure-styles'
import { type Arrived, arrive } from '../explorables/live-figures'
import { Html } from '../ui/html'
import { bringIntoSight } from './bring-into-sight'
import { deeperPage } from './deeper-page'
import { loadSignFaces } from './sign-faces'

interface Placed extends Arrived {
  place: Element
}

/** Every figure that arrives, with its place in `page`. */
async function placedFigures(page: Element): Promise<Placed[]> {
  const places = [...page.querySelectorAll<HTMLElement>('[data-figure]')]
  const placed = places.map(async (place) => ({ ...(await arrive(place.dataset.figure ?? '')), place }))
  // One that does not arrive is left out: the words stand without it.
  const settled = await Promise.allSettled(placed)
  return settled.flatMap((result) => (result.status === 'fulfilled' ? result.value : []))
}

/** A place whose focus, when it goes as `E` closes it or its page arrives, is taken to the button that explains. */
function useKeptFocus<Place extends HTMLElement>(): RefObject<Place | null> {
  const place = useRef<Place>(null)
  // An effect of layout ends while the place still stands.
  useLayoutEffect(() => {
    const { current } = place
    return () => {
      if (!current?.contains(document.activeElement)) return
      const button = current.closest('.answer')?.querySelector<HTMLElement>('.explain button')
      button?.focus({ preventScroll: true })
    }
  }, [])
  return place
}

function Missing({ onRetry }: { onRetry: () => void }) {
  const place = useKeptFocus<HTMLParagraphElement>()
  return (
    <p ref={place} role="alert" className="acts">
      The page did not load.
      <button type="button" className="quiet" onClick={onRetry}>
        Try again
      </button>
    </p>
  )
}

/** The deeper page as the card's own page has it, with figures that compute. The address is not theirs here. */
function Page({ html, isAsked }: { html: string; isAsked: boolean }) {
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
  return (
    <div ref={page} className="explained">
      {html.includes('data-figure') && <FigureStyles />}
      <Html className="prose deeper" html={html} />
      {figures.map(({ Live, figure, place }) =>
        createPortal(<Live figure={figure} hasAddress={false} />, place, figure.spec.name),
      )}
    </div>
  )
}

/** A card's deeper page and figure, under its answer. */
export function Deeper({ cardId, isAsked }: { cardId: string; isAsked: boolean }) {
  const [html, setHtml] = useState<string | null>(null)
  const [isMissing, setMissing] = useState(false)
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is what asks for another try
  useEffect(() => {
    let isCurrent = true
    setMissing(false)
    deeperPage(cardId).then(
      (arrived) => {
        loadSignFaces(arrived)
        if (isCurrent) setHtml(arrived)
      },
      () => isCurrent && setMissing(true),
    )
    return () => {
      isCurrent = false
    }
  }, [cardId, attempt])
  if (html !== null) return <Page html={html} isAsked={isAsked} />
  return isMissing && <Missing onRetry={() => setAttempt((count) => count + 1)} />
}
