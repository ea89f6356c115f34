/** Keeping the site on this device, for when there is no network. Loaded on every page, so it is as little as can be. */
import { savesData } from './saves-data'

/**
 * Has the service worker keep the site once this page is there and has nothing to do. Not from within another page's
 * frame, and not where data is to be saved. What does not succeed is tried again by the next page.
 */
export function keepOffline(page: Window = window): void {
  const { navigator, document } = page
  const { serviceWorker } = navigator
  if (!serviceWorker || page.top !== page || savesData(navigator)) return
  const register = async () => {
    const registration = await serviceWorker.register('/sw.js').catch(() => null)
    // It began while this page was under way: it is asked to answer for this page too.
    if (!serviceWorker.controller) registration?.active?.postMessage(null)
  }
  // Safari has no idle callback.
  const soon = () => (page.requestIdleCallback ?? page.setTimeout)(register)
  if (document.readyState === 'complete') soon()
  else page.addEventListener('load', soon, { once: true })
}
