import { type RefObject, useLayoutEffect, useRef } from 'react'

/** A place whose focus, when it goes as `E` closes it or what it waits for arrives, is taken to the button that explains. */
export function useKeptFocus<Place extends HTMLElement>(): RefObject<Place | null> {
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
