import type { Saving } from './use-saving'

/** What is said of a change that was made; `isTrouble` where it was not kept for good. */
export function savingWords(outcome: Saving['outcome']): { text: string; isTrouble: boolean } {
  switch (outcome) {
    case 'saving':
      return { text: '', isTrouble: false }
    case 'saved':
      return { text: 'Saved', isTrouble: false }
    case 'saved-for-now':
      return { text: 'Holds until this tab is closed: this browser keeps nothing.', isTrouble: true }
    case 'signed-out':
      return { text: 'Not saved. You are signed out; sign in and change it again.', isTrouble: true }
    case 'other-user':
      return { text: 'Not saved. Another account is signed in here by now; reload the page.', isTrouble: true }
    case 'unreachable':
      return { text: 'Not saved. The site did not answer; change it again.', isTrouble: true }
    case 'refused':
      return { text: 'Not saved. The site does not take this value.', isTrouble: true }
  }
}
