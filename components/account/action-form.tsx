'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import type { FormState } from '@/core/form-state'
import { markAccount } from '@/device/account-mark'
import type { FormAction } from '../ui/form-action'
import { useSending } from '../ui/use-sending'
import { WhileShown } from '../ui/while-shown'

interface ActionFormProps {
  action: FormAction
  /** The fields and buttons, by what the last sending came to. */
  children: (state: FormState) => ReactNode
  /** What is put around `action` once the page is awake; by default, what is said where the site is not reached. */
  wrap?: (action: FormAction) => FormAction
}

function AnsweredForm({ action, children, wrap }: ActionFormProps) {
  const [state, send] = useSending(action, wrap)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    if (state.done) markAccount()
  }, [state])
  return (
    // What is wrong is said by the server, beside the field, in the site's own words.
    <form ref={form} className="fields" action={send} noValidate>
      <p role="status" className={state.message ? (state.done ? 'lead-in' : 'err') : 'vh'}>
        {state.message}
      </p>
      {children(state)}
    </form>
  )
}

/**
 * A form whose answer stands in the page: the focus goes to the first field that was refused. What was typed, and what
 * was answered, is forgotten once the page was left.
 */
export function ActionForm(props: ActionFormProps) {
  return (
    <WhileShown>
      <AnsweredForm {...props} />
    </WhileShown>
  )
}
