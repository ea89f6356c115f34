'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** False on the server and until React has woken the page. */
export const useAwake = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
