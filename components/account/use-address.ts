'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** What `name` is in the page's query; empty on the server, so that the page can be static, and where it is missing. */
export const useAddress = (name: string): string =>
  useSyncExternalStore(
    never,
    () => new URLSearchParams(window.location.search).get(name) ?? '',
    () => '',
  )
