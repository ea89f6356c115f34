/** How long a page may take before it is said not to have arrived. */
const patienceMs = 10_000

const pages = new Map<string, Promise<string>>()

async function fetchPage(cardId: string): Promise<string> {
  const response = await fetch(`/topics/${cardId}`, {
    headers: { accept: 'text/html' },
    signal: AbortSignal.timeout(patienceMs),
  })
  if (!response.ok) throw new Error(`/topics/${cardId} answered ${response.status}`)
  const html = await response.text()
  // The page's own styles are not allowed here, and are for what is left out.
  const from = html
    .slice(html.indexOf('<div class="prose deeper">'))
    .replace(/ style="[^"]*"|<style>.*?<\/style>/gs, '')
  const page = new DOMParser().parseFromString(from, 'text/html')
  const deeper = page.querySelector('.deeper')
  if (!deeper) throw new Error(`/topics/${cardId} has no deeper page`)
  for (const figure of deeper.querySelectorAll<HTMLElement>('figure[data-explorable]')) {
    const place = page.createElement('div')
    place.dataset.figure = figure.dataset.explorable
    figure.replaceWith(place)
  }
  return deeper.innerHTML
}

/**
 * A card's deeper page as HTML, with a `data-figure` in the place of each figure, taken from the card's own page, which
 * this device may have kept. Fetched once; rejects where it does not arrive, and may be asked for again then.
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
