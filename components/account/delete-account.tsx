'use client'

import { useCallback, useState } from 'react'
import type { FormState } from '@/core/form-state'
import { accountHere, markAccount } from '@/device/account-mark'
import type { FormAction } from '../ui/form-action'
import { useAwake } from '../ui/use-awake'
import { ActionForm } from './action-form'
import { announce } from './announcement'
import { OwnerField } from './owner-field'
import { PasswordField } from './password-field'

/**
 * `deleteAccount`, and once it is done what this browser holds of the account. The page is a guest's by the time its
 * answer is on screen, so what happened is said outside this form. Before the page is awake the form goes to the server
 * by itself.
 */
function useWiping(deleteAccount: FormAction): FormAction {
  const isAwake = useAwake()
  const wiping = useCallback<FormAction>(
    async (previous, form) => {
      const here = accountHere()
      // First, so that what is deleted there can be deleted here too.
      const { wipeAccount } = await import('@/device/sign-out')
      const state = await deleteAccount(previous, form)
      if (!state.done) return state
      if (here) await wipeAccount(here)
      markAccount()
      announce(state.message ?? '')
      return state
    },
    [deleteAccount],
  )
  return isAwake ? wiping : deleteAccount
}

interface DeleteAccountProps {
  userId: string
  hasPassword: boolean
  deleteAccount: FormAction
}

/** The end of an account: asks in place, then deletes it on the server and in this browser. */
export function DeleteAccount({ userId, deleteAccount, hasPassword }: DeleteAccountProps) {
  const [isAsked, setAsked] = useState(false)
  /** What was refused before the account was kept, and says nothing any more. */
  const [past, setPast] = useState<FormState['errors']>()
  const action = useWiping(deleteAccount)
  return (
    <div className="set">
      <span className="lab">Delete the account</span>
      <ActionForm action={action}>
        {({ errors }) => {
          const refused = errors === past ? undefined : errors
          const asks = isAsked || refused !== undefined
          const keep = () => {
            setAsked(false)
            setPast(errors)
          }
          return (
            <>
              <OwnerField userId={userId} />
              {asks && hasPassword && (
                <PasswordField
                  name="password"
                  label="Password"
                  autoComplete="current-password"
                  error={refused?.password}
                />
              )}
              <p className="help">
                {asks
                  ? 'This deletes the account with every review, here and on the server. It cannot be taken back.'
                  : 'Asks for your password. Every review goes with it; export them first if you want to keep them.'}
              </p>
              <DeleteButtons isAsked={asks} onAsk={() => setAsked(true)} onKeep={keep} />
            </>
          )
        }}
      </ActionForm>
    </div>
  )
}

/** The first press asks; only the second one sends. */
function DeleteButtons({ isAsked, onAsk, onKeep }: { isAsked: boolean; onAsk: () => void; onKeep: () => void }) {
  return (
    <div className="acts">
      <button
        type="submit"
        className="btn plain"
        onClick={(event) => {
          if (isAsked) return
          event.preventDefault()
          onAsk()
        }}
      >
        Delete my account
      </button>
      {isAsked && (
        <button type="button" className="quiet" onClick={onKeep}>
          Keep it
        </button>
      )}
    </div>
  )
}
