'use client'

import { useEffect } from 'react'
import { markAccount } from '@/device/account-mark'
import { subscribeTheme, theme } from '@/device/theme'
import { onVisible } from '@/device/visible'

function showTheme(): void {
  const chosen = theme()
  if (chosen === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = chosen
}

/** Keeps what the head's script set on the root element true: the theme, and whether somebody is signed in. */
export function LookKeeper() {
  useEffect(() => {
    showTheme()
    return subscribeTheme(showTheme)
  }, [])
  // Another tab may have signed somebody in or out.
  useEffect(() => onVisible(markAccount), [])
  return null
}
