/** The site's public origin, which the root element names where it is configured; else the one at hand. */
export const publicOrigin = (): string => document.documentElement.dataset.origin ?? window.location.origin

/** The address under which others reach `path`. */
export const publicAddress = (path: string): string => new URL(path, publicOrigin()).href
