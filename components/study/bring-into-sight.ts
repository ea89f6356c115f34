/** A line of text, in px. */
const lineHeight = 30

/** Scrolls to something of which hardly a line is in sight above the foot, as on a zoomed screen. */
export function bringIntoSight(element: HTMLElement): void {
  const footHeight = Number.parseFloat(getComputedStyle(element).scrollMarginBottom)
  const { top } = element.getBoundingClientRect()
  if (top > window.innerHeight - footHeight - 2 * lineHeight) element.scrollIntoView({ block: 'nearest' })
}
