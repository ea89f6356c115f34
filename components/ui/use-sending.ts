'use client'

import { useActionState, useMemo } from 'react'
import { dropSignOut, wishToSignOut } from '@/device/sign-out-wish'
import { type FormAction, reached } from './form-action'
import { useAwake } from './use-awake'

/** `signOut`, with the wish kept while it is under way: an answer that leads on has signed out, one that stays has not. */
export const signingOut = (signOut: FormAction): FormAction => {
  const sent = reached(signOut)
  return async (previous, form) => {
    wishToSignOut()
    const state = await sent(previous, form)
    dropSignOut()
    return state
  }
}

/**
 * What a form's sending came to, how to send it, and whether it is under way. `wrap` is put around `action` once the page
 * is awake; before that the form goes to the server by itself.
 */
export function useSending(action: FormAction, wrap = reached) {
  const isAwake = useAwake()
  const sent = useMemo(() => (isAwake ? wrap(action) : action), [isAwake, action, wrap])
  return useActionState(sent, {})
}
