/**
 * That the learner wants to sign out here. Signing out has two halves: the server ends the session, then the device
 * shows a guest's log. What happens in between is an answer that leads to another page, so the wish is kept until the
 * cookie is seen to be gone. Loaded on every page; what fulfils the wish is not.
 */
import { accountHere } from './account-mark'
import { textItem } from './text-item'

const wish = textItem('signing-out', (text) => text !== null)

/** Remembers that the learner wants to sign out here. */
export const wishToSignOut = (): boolean => wish.store('1')

/** Forgets that wish: it is fulfilled, or signing out did not succeed. */
export const dropSignOut = (): boolean => wish.store(null)

/** Whether the learner has signed out here and the device is still to show a guest's log. */
export const isSignOutOpen = (): boolean => wish.snapshot() && accountHere() === null
