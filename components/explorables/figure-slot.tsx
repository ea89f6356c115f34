'use client'

import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { titleId } from './figure-ids'
import type { Arrived } from './live-figures'
import { moving } from './moving'
import { whenNear } from './when-near'

/** What is said of a figure that does not compute yet: nothing, unless it was asked for and did not come. */
const words = { ahead: '', failed: 'The figure did not load.', again: 'Loading the figure …' } as const

interface Arrival {
  state: keyof typeof words
  retry: () => void
}

const Awaited = createContext<Arrival>({ state: 'ahead', retry: () => undefined })

/** Stands beside the title of a figure that did not arrive: says so, and asks for it again. Before, `room` stands there. */
export function NotArrived({ room }: { room: ReactNode }) {
  const { state, retry } = use(Awaited)
  return (
    <>
      <span role="status" className={state === 'ahead' ? 'vh' : undefined}>
        {words[state]}
      </span>
      {state === 'ahead' ? (
        room
      ) : (
        <button type="button" className="quiet" onClick={retry}>
          Try again
        </button>
      )}
    </>
  )
}

interface Props {
  name: string
  hasAddress: boolean
  children: ReactNode
}

/** The default state of a figure, `children`, until it comes near the screen and can compute. */
export function FigureSlot({ name, hasAddress, children }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const [arrived, setArrived] = useState<Arrived | null>(null)
  const [state, setState] = useState<Arrival['state']>('ahead')
  const load = useCallback(async () => {
    try {
      const { arrive } = await import('./live-figures')
      const figure = await arrive(name)
      if (place.current?.contains(document.activeElement)) moving(titleId(name), () => setArrived(figure))
      else setArrived(figure)
    } catch {
      setState('failed')
    }
  }, [name])
  useEffect(() => (place.current ? whenNear(place.current, load) : undefined), [load])
  const retry = useCallback(() => {
    setState('again')
    void load()
  }, [load])
  useEffect(() => {
    if (state !== 'failed') return
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  }, [state, retry])
  const awaited = useMemo(() => ({ state, retry }), [state, retry])
  return (
    <div ref={place}>
      {arrived ? (
        <arrived.Live figure={arrived.figure} hasAddress={hasAddress} isInPlace />
      ) : (
        <Awaited value={awaited}>{children}</Awaited>
      )}
    </div>
  )
}
