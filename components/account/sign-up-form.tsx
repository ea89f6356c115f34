'use client'

import type { FormAction } from '../ui/form-action'
import { newPasswordHelp } from './account-words'
import { ActionForm } from './action-form'
import { CallbackField } from './callback-field'
import { Field } from './field'
import { PasswordField } from './password-field'
import { SettingsField } from './settings-field'
import { SubmitButton } from './submit-button'

/** A new account. */
export function SignUpForm({ signUp }: { signUp: FormAction }) {
  return (
    <ActionForm action={signUp}>
      {({ errors, values }) => (
        <>
          <CallbackField />
          <SettingsField />
          <Field
            name="email"
            label="Email"
            type="email"
            autoComplete="username"
            error={errors?.email}
            defaultValue={values?.email}
          />
          <PasswordField
            name="password"
            label="Password"
            autoComplete="new-password"
            error={errors?.password}
            help={errors?.password ? undefined : newPasswordHelp}
          />
          <SubmitButton label="Create account" busyLabel="Creating account" />
        </>
      )}
    </ActionForm>
  )
}
