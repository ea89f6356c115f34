'use client'

import { useEffect, useRef, useState } from 'react'
import { queryWith } from './query'

/** How long a setting has to stand before it is written into the address, whose changes browsers limit. */
const restMs = 300

export interface Setting {
  /** The inputs that can be named in the address. */
  names: readonly string[]
  /** Those that are to be, with what they are set to. */
  settings: readonly (readonly [name: string, text: string])[]
  /** Sets what an address names. The same function each time. */
  read: (asked: URLSearchParams) => void
}

/**
 * Keeps a figure's setting and its page's address in step, where `isOn`: what stands long enough is written into the
 * address, and what the reader goes back to is read. What else is in the address stays.
 */
export function useAddress(isOn: boolean, { names, settings, read }: Setting): void {
  const [page] = useState(() => location.pathname)
  const known = useRef(location.search)

  useEffect(() => {
    if (!isOn) return
    function follow() {
      // On the way to another page, or to another place on this one, nothing is set.
      if (location.pathname !== page || location.search === known.current) return
      known.current = location.search
      read(new URLSearchParams(location.search))
    }
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [isOn, page, read])

  const wanted = JSON.stringify(settings)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` is what both lists come to
  useEffect(() => {
    if (!isOn) return
    const timer = setTimeout(() => {
      if (location.pathname !== page) return
      const query = queryWith(location.search, names, settings)
      // An address that says the same in other signs is left as it is.
      if (query !== queryWith(location.search, [], []))
        history.replaceState(null, '', `${location.pathname}${query}${location.hash}`)
      known.current = location.search
    }, restMs)
    return () => clearTimeout(timer)
  }, [isOn, page, wanted])
}
