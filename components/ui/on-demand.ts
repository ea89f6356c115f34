'use client'

import { useEffect, useState } from 'react'

/**
 * A hook that gives what `load` brings once it is wanted, and null until then. Where it does not arrive, as without a
 * network, nothing breaks: it is asked for again the next time that it is wanted.
 */
export function onDemand<Value>(load: () => Promise<Value>): (isWanted: boolean) => Value | null {
  let arrived: Value | null = null
  return (isWanted) => {
    const [shown, show] = useState(() => arrived)
    useEffect(() => {
      if (!isWanted || shown) return
      const arrive = (value: Value) => {
        arrived = value
        show(() => value)
      }
      load().then(arrive, () => undefined)
    }, [isWanted, shown])
    return shown
  }
}
