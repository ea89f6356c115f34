import { useEffect, useState } from 'react'

const pauseMs = 700

/** A text for a live region: what it is once it has stayed the same for a moment, so that no key press is talked over. */
export function useSaidLater(text: string): string {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text])
  return said
}
