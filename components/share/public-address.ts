'use client'

import { useSyncExternalStore } from 'react'

/** The site's public origin, which the root element names where it is configured; else the one at hand. */
const publicOrigin = () => document.documentElement.dataset.origin ?? window.location.origin

/** The address under which others reach `path`. */
export const publicAddress = (path: string): string => new URL(path, publicOrigin()).href

const never = () => () => undefined

/** The public origin, for what is drawn: on the server it is `written`. */
export const usePublicOrigin = (written: string): string => useSyncExternalStore(never, publicOrigin, () => written)
