/**
 * Whether a reader has answers hidden on topic pages. The choice stands as `data-answers` on the root element, so that
 * the stylesheet can act on it before React wakes.
 */
import { prefer, preferencesKey, preferencesServerSnapshot, preferencesSnapshot } from '@/device/preferences'

/** Runs in the page's head, before anything is painted. */
export const answersScript = `try{if(JSON.parse(localStorage.getItem('${preferencesKey}')).answersHidden===true)document.documentElement.dataset.answers='hidden'}catch{}`

export const answersHidden = (): boolean => preferencesSnapshot().answersHidden

/** What a server knows: nothing was chosen, and all is shown. */
export const answersHiddenOnServer = (): boolean => preferencesServerSnapshot().answersHidden

export function hideAnswers(hidden: boolean): void {
  prefer('answersHidden', hidden)
}
