'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Arrived } from './live-figures'
import { whenNear } from './when-near'

interface Props {
  name: string
  hasAddress: boolean
  children: ReactNode
}

/** The default state of a figure, `children`, until it comes near the screen and can compute. */
export function FigureSlot({ name, hasAddress, children }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const [arrived, setArrived] = useState<Arrived | null>(null)
  useEffect(() => {
    const { current } = place
    if (!current) return
    return whenNear(current, async () => {
      const { arrive } = await import('./live-figures')
      setArrived(await arrive(name))
    })
  }, [name])
  return <div ref={place}>{arrived ? <arrived.Live figure={arrived.figure} hasAddress={hasAddress} /> : children}</div>
}
