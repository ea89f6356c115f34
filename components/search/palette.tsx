'use client'

import type { Route } from 'next'
import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { PaletteSearch } from './palette-search'
import './search.css'
import './palette.css'

const isOwnPage = (address: string): address is Route => /^\/(?!\/)/.test(address)

/** The search in a dialog, shown for as long as it is mounted. `onClose` is called once it has closed, and takes it away. */
export function Palette({ onClose }: { onClose: () => void }) {
  const router = useRouter()
  const pathname = usePathname()
  const [openedAt] = useState(pathname)
  const dialog = useRef<HTMLDialogElement>(null)
  const close = () => dialog.current?.close()

  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  // The browser's way back leads on beneath it.
  useEffect(() => {
    if (pathname !== openedAt) dialog.current?.close()
  }, [pathname, openedAt])

  function go(address: string) {
    close()
    if (isOwnPage(address)) router.push(address)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog; Escape does the same by itself
    <dialog
      ref={dialog}
      className="palette"
      aria-label="Search"
      onClose={() => dialog.current?.open || onClose()}
      onClick={({ target }) => target === dialog.current && close()}
    >
      <PaletteSearch onGo={go} onClose={close} />
    </dialog>
  )
}
