import type { Page } from '@playwright/test'

declare global {
  interface Window {
    shifts: string[]
  }
}

/** Runs before the page's own scripts, and writes down whatever moves. */
export function watchShifts() {
  window.shifts = []
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[]) {
      const [moved] = entry.sources.map(({ node }) =>
        node instanceof Element ? node.outerHTML.slice(0, 80) : node?.nodeName,
      )
      window.shifts.push(`moves by ${entry.value}: ${moved}`)
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

/** What has moved in a page that watches it, once whatever was under way is painted. */
export const shiftsOf = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    return window.shifts
  })
