'use client'

import type { FormAction } from '../ui/form-action'
import { ActionForm } from './action-form'
import { CallbackField } from './callback-field'
import { Field } from './field'
import { SettingsField } from './settings-field'
import { SubmitButton } from './submit-button'

interface OtherWaysProps {
  /** Signs in with GitHub or Google, where that is switched on. */
  github?: FormAction | undefined
  google?: FormAction | undefined
  /** Sends a link that signs in, where there is mail. */
  mail?: FormAction | undefined
}

/** The ways in beside a password that this site offers. */
export function OtherWays({ github, google, mail }: OtherWaysProps) {
  if (!github && !google && !mail) return null
  const providers = [
    { name: 'GitHub', action: github },
    { name: 'Google', action: google },
  ]
  return (
    <div className="fields">
      <p className="or">or</p>
      {providers.map(
        ({ name, action }) =>
          action && (
            <ActionForm key={name} action={action}>
              {() => (
                <>
                  <CallbackField />
                  <SettingsField />
                  <SubmitButton label={`Continue with ${name}`} busyLabel="One moment" isPlain />
                </>
              )}
            </ActionForm>
          ),
      )}
      {mail && (
        <ActionForm action={mail}>
          {({ errors, values, done }) =>
            !done && (
              <>
                <CallbackField />
                <SettingsField />
                <Field
                  id="link-email"
                  name="email"
                  label="Address for a link"
                  type="email"
                  autoComplete="email"
                  error={errors?.email}
                  defaultValue={values?.email}
                />
                <SubmitButton label="Send me a link" busyLabel="Sending" isPlain />
              </>
            )
          }
        </ActionForm>
      )}
    </div>
  )
}
