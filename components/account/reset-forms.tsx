'use client'

import type { FormAction } from '../ui/form-action'
import { SiteLink } from '../ui/site-link'
import { newPasswordHelp } from './account-words'
import { ActionForm } from './action-form'
import { Field } from './field'
import { PasswordField } from './password-field'
import { SubmitButton } from './submit-button'
import { useAddress } from './use-address'

/** Asks for a link to set a new password. */
export function ForgotForm({ requestReset }: { requestReset: FormAction }) {
  return (
    <ActionForm action={requestReset}>
      {({ errors, values, done }) =>
        !done && (
          <>
            <Field
              name="email"
              label="Email"
              type="email"
              autoComplete="username"
              error={errors?.email}
              defaultValue={values?.email}
            />
            <SubmitButton label="Send a link" busyLabel="Sending" />
          </>
        )
      }
    </ActionForm>
  )
}

/** Sets a new password by the link's token. */
export function ResetForm({ resetPassword }: { resetPassword: FormAction }) {
  const token = useAddress('token')
  return (
    <ActionForm action={resetPassword}>
      {({ errors, done }) =>
        !done && (
          <>
            <input type="hidden" name="token" value={token} />
            <PasswordField
              name="password"
              label="New password"
              autoComplete="new-password"
              error={errors?.password ?? errors?.token}
              help={errors ? undefined : newPasswordHelp}
            />
            <SubmitButton label="Set the password" busyLabel="Setting it" />
            {errors?.token && (
              <p className="turns">
                <SiteLink href="/forgot-password">Ask for a new link</SiteLink>
              </p>
            )}
          </>
        )
      }
    </ActionForm>
  )
}
