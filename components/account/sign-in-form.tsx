'use client'

import { signInMessage } from '@/core/sign-in-problem'
import type { FormAction } from '../ui/form-action'
import { ActionForm } from './action-form'
import { CallbackField } from './callback-field'
import { Field } from './field'
import { PasswordField } from './password-field'
import { SubmitButton } from './submit-button'
import { useAddress } from './use-address'

/** Email and password. */
export function SignInForm({ signIn }: { signIn: FormAction }) {
  const trouble = signInMessage(useAddress('error'))
  return (
    <ActionForm action={signIn}>
      {({ errors, message, values }) => (
        <>
          {trouble && !errors && !message && (
            <p role="alert" className="err">
              {trouble}
            </p>
          )}
          <CallbackField />
          <Field
            name="email"
            label="Email"
            type="email"
            autoComplete="username"
            error={errors?.email}
            defaultValue={values?.email}
          />
          <PasswordField name="password" label="Password" autoComplete="current-password" error={errors?.password} />
          <SubmitButton label="Sign in" busyLabel="Signing in" />
        </>
      )}
    </ActionForm>
  )
}
