'use client'

import { useEffect } from 'react'
import { keepOffline } from '@/device/offline-copy'

/** Has the site kept on the reader's device. */
export function OfflineKeeper() {
  useEffect(() => keepOffline(), [])
  return null
}
