/** How far below the screen something may be and still be near, for a reader who is on the way down. */
const nearPx = 800

/**
 * Runs `load` once `place` comes near the screen: on it, or close by once the reader scrolls; at once where the address
 * sets something. The returned function ends the wait.
 */
export function whenNear(place: Element, load: () => void): () => void {
  const ending = new AbortController()
  const { signal } = ending
  let hasBegun = false
  function watch(rootMargin: string) {
    const observer = new IntersectionObserver(
      (entries) => {
        if (hasBegun || !entries.some(({ isIntersecting }) => isIntersecting)) return
        hasBegun = true
        load()
      },
      { rootMargin },
    )
    observer.observe(place)
    signal.addEventListener('abort', () => observer.disconnect())
  }
  if (location.search) load()
  else {
    watch('0px')
    window.addEventListener('scroll', () => watch(`${nearPx}px 0px`), { once: true, passive: true, signal })
  }
  return () => ending.abort()
}
