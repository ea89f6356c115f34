import type { BrowserContext, Page } from '@playwright/test'

/** Holds back whatever is asked for at `addresses` from now on, until the function that this gives is called. */
export async function holdBack(browsed: Page | BrowserContext, addresses: string): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await browsed.route(addresses, async (route) => {
    await released
    await route.continue()
  })
  return release
}
