'use client'

import { useSyncExternalStore } from 'react'
import { guestSettings, guestSettingsOnServer, subscribeGuestSettings } from '@/device/guest-settings'
import { deviceZone } from '@/device/place'
import type { FormAction } from '../ui/form-action'
import { ActionForm } from './action-form'
import { CallbackField } from './callback-field'
import { Field } from './field'
import { PasswordField } from './password-field'
import { SubmitButton } from './submit-button'

/** The guest's settings, which a new account takes over, with the zone of this device where they name none. */
function SettingsField() {
  const settings = useSyncExternalStore(subscribeGuestSettings, guestSettings, guestSettingsOnServer)
  const zone = useSyncExternalStore(
    () => () => undefined,
    () => settings.timeZone ?? deviceZone(),
    () => null,
  )
  return zone && <input type="hidden" name="settings" value={JSON.stringify({ ...settings, timeZone: zone })} />
}

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
            help="At least 15 characters. Four words that do not belong together are easy to keep in mind."
          />
          <SubmitButton label="Create account" busyLabel="Creating account" />
        </>
      )}
    </ActionForm>
  )
}
