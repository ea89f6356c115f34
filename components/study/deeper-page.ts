/** How long a page may take before it is said not to have arrived. */
const patienceMs = 10_000

const pages = new Map<string, Promise<string>>()

async function fetchPage(cardId: string): Promise<string> {
  const response = await fetch(`/topics/${cardId}`, {
    headers: { accept: 'text/html' },
    signal: AbortSignal.timeout(patienceMs),
  })
  if (!response.ok) throw new Error(`/topics/${cardId} answered ${response.status}`)
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const deeper = page.querySelector('.deeper')
  if (!deeper) throw new Error(`/topics/${cardId} has no deeper page`)
  return deeper.innerHTML
}

/**
 * A card's deeper page as HTML, taken from the card's own page, which this device may have kept. Fetched once; rejects
 * where it does not arrive, and may be asked for again then.
 */
export function deeperPage(cardId: string): Promise<string> {
  const known = pages.get(cardId)
  if (known !== undefined) return known
  const arrival = fetchPage(cardId).catch((error: unknown) => {
    pages.delete(cardId)
    throw error
  })
  pages.set(cardId, arrival)
  return arrival
}
