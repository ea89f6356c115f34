/** Light or dark, as chosen on this device; "system" is what the browser says. Loaded on every page. */
import { textItem } from './text-item'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Under which the choice lies in localStorage; nothing stands there for "system". */
const themeKey = 'theme'

/** Runs in the page's head, before anything is painted: the stylesheet goes by `data-theme` on the root element. */
export const themeScript = `try{const t=localStorage.getItem('${themeKey}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`

const item = textItem<Theme>(themeKey, (text) => (text === 'light' || text === 'dark' ? text : 'system'))

/** The theme chosen. */
export const theme = item.snapshot

/** What a server knows: none was chosen. */
export const themeOnServer = (): Theme => 'system'

/** Calls `listener` when the choice changes, in this tab or another, until the returned function is called. */
export const subscribeTheme = item.subscribe

/** Keeps the choice. False where it could not be stored and holds until the tab closes. */
export const chooseTheme = (chosen: Theme): boolean => item.store(chosen === 'system' ? null : chosen)
