/** How far below the screen something may be and still be near. */
const nearPx = 800

/**
 * Runs `load` once `place` comes near the screen, at once where the address sets something, and again with the network's
 * return where it fails. The returned function ends it.
 */
export function whenNear(place: Element, load: () => Promise<void>): () => void {
  let hasBegun = false
  let isOver = false
  function begin() {
    if (isOver) return
    hasBegun = true
    load().catch(() => window.addEventListener('online', begin, { once: true }))
  }
  const observer = new IntersectionObserver(
    (entries) => {
      if (hasBegun || !entries.some(({ isIntersecting }) => isIntersecting)) return
      observer.disconnect()
      begin()
    },
    { rootMargin: `${nearPx}px 0px` },
  )
  if (location.search) begin()
  else observer.observe(place)
  return () => {
    isOver = true
    observer.disconnect()
    window.removeEventListener('online', begin)
  }
}
