'use client'

/** Opens the browser's own way to print. */
export function PrintButton() {
  return (
    <button type="button" className="btn scripted" onClick={() => window.print()}>
      Print
    </button>
  )
}
