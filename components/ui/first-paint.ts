import { accountScript } from '@/device/account-mark'
import { themeScript } from '@/device/theme'

/** What the page's look depends on and only the device knows; runs in the head, before anything is painted. */
export const firstPaintScript = `${themeScript};${accountScript}`
