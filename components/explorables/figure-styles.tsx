const href = '/figures.css'

/** The styles of figures, which come with the pages that have one, and with no other. */
export const FigureStyles = () => <link rel="stylesheet" href={href} precedence="figures" />

/**
 * Has the styles of figures come to a page that shows one later: there the element would hide what stands around it until
 * they are loaded. Rejects where they do not load.
 */
export function loadFigureStyles(): Promise<void> {
  if (document.querySelector(`link[rel="stylesheet"][href="${href}"]`)) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = href
    link.onload = () => resolve()
    link.onerror = () => {
      link.remove()
      reject(new Error(`${href} did not load`))
    }
    document.head.append(link)
  })
}
