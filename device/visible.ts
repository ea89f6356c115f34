/** Whether the page is in front of somebody. Loaded on every page, so it imports nothing. */

/** True while the page can be seen; also where there is no page. */
export const isVisible = (): boolean => typeof document === 'undefined' || document.visibilityState === 'visible'

/** Calls `listener` when the page comes to the front, until the returned function is called. */
export function onVisible(listener: () => void): () => void {
  if (typeof document === 'undefined') return () => undefined
  const shown = () => {
    if (isVisible()) listener()
  }
  document.addEventListener('visibilitychange', shown)
  window.addEventListener('focus', shown)
  window.addEventListener('pageshow', shown)
  return () => {
    document.removeEventListener('visibilitychange', shown)
    window.removeEventListener('focus', shown)
    window.removeEventListener('pageshow', shown)
  }
}
