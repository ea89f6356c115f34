import { flushSync } from 'react-dom'

/** Makes a change that takes away what has the keyboard, and takes it to what is there instead. */
export function moving(id: string, change: () => void): void {
  flushSync(change)
  document.getElementById(id)?.focus({ preventScroll: true })
}
