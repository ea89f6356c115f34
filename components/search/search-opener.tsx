'use client'

import { type ComponentType, useEffect, useState } from 'react'

const load = () => import('./palette')
const fields = 'input,textarea,select,[contenteditable]'
const isIn = (target: EventTarget | null, selector: string) => target instanceof Element && target.closest(selector)

function isOpening(event: KeyboardEvent): boolean {
  const isChord = event.key.toLowerCase() === 'k' && event.metaKey !== event.ctrlKey && !event.altKey && !event.shiftKey
  const isSlash = event.key === '/' && !event.metaKey && !event.ctrlKey && !event.altKey
  return (isChord || isSlash) && !event.defaultPrevented && !event.isComposing && !isIn(event.target, fields)
}

/**
 * Opens the palette on ⌘K, Ctrl+K and `/`, and for links marked `data-search`, which lead to the search's page without
 * it. The palette is fetched once one of the links is pointed at, or on first use.
 */
export function SearchOpener() {
  const [Palette, setPalette] = useState<ComponentType<{ onClose: () => void }> | null>(null)
  useEffect(() => {
    const until = new AbortController()
    const on = <Type extends keyof DocumentEventMap>(type: Type, heed: (event: DocumentEventMap[Type]) => void) =>
      document.addEventListener(type, heed, until)
    const open = (event: Event) => {
      event.preventDefault()
      load().then(
        (loaded) => until.signal.aborted || setPalette(() => loaded.Palette),
        () => location.assign('/search'),
      )
    }
    const ahead = ({ target }: Event) => {
      if (isIn(target, '[data-search]')) load().catch(() => {})
    }
    on('keydown', (event) => isOpening(event) && open(event))
    on('click', (event) => {
      const isPlain = !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
      if (isPlain && isIn(event.target, '[data-search]')) open(event)
    })
    on('pointerover', ahead)
    on('focusin', ahead)
    return () => until.abort()
  }, [])
  return Palette && <Palette onClose={() => setPalette(null)} />
}
