'use client'

import type { FormAction } from '../ui/form-action'
import { signingOut } from '../ui/use-sending'
import { ActionForm } from './action-form'
import { DeleteAccount } from './delete-account'
import { OwnerField } from './owner-field'
import { PasswordField } from './password-field'
import { SubmitButton } from './submit-button'

export interface AccountSettingsProps {
  userId: string
  email: string
  /** False for an account that was never given one: it gets in by a link or a provider. */
  hasPassword: boolean
  changePassword: FormAction
  signOutEverywhere: FormAction
  deleteAccount: FormAction
}

function ChangePassword({ userId, changePassword, hasPassword }: AccountSettingsProps) {
  return (
    <div className="set">
      <span className="lab">Password</span>
      <ActionForm action={changePassword}>
        {({ errors }) => (
          <>
            <OwnerField userId={userId} />
            {hasPassword && (
              <PasswordField
                name="currentPassword"
                label="Current password"
                autoComplete="current-password"
                error={errors?.currentPassword}
              />
            )}
            <PasswordField
              name="newPassword"
              label="New password"
              autoComplete="new-password"
              error={errors?.newPassword}
              help="At least 15 characters; four words do well. Other browsers are signed out."
            />
            <SubmitButton label="Change password" busyLabel="Changing" isPlain />
          </>
        )}
      </ActionForm>
    </div>
  )
}

/** A member's account: its password, its sessions, its data, its end. */
export function AccountSettings(props: AccountSettingsProps) {
  const { userId, email, signOutEverywhere } = props
  return (
    <div className="form">
      <section aria-labelledby="account">
        <h2 className="h" id="account">
          Account
        </h2>
        <div className="set">
          <span className="lab">Email</span>
          <p className="row">{email}</p>
        </div>
        <ChangePassword {...props} />
        <div className="set">
          <span className="lab">Sessions</span>
          <ActionForm action={signOutEverywhere} wrap={signingOut}>
            {() => (
              <>
                <OwnerField userId={userId} />
                <p className="help">Ends every session within seconds, this one too.</p>
                <SubmitButton label="Sign out everywhere" busyLabel="Signing out" isPlain />
              </>
            )}
          </ActionForm>
        </div>
      </section>
      <section aria-labelledby="data">
        <h2 className="h" id="data">
          Your data
        </h2>
        <div className="set">
          <span className="lab">Take it with you</span>
          <form className="fields" action="/api/export" method="get">
            <p className="help">Account, settings, every review and schedule, as JSON.</p>
            <button type="submit" className="btn plain">
              Export my data
            </button>
          </form>
        </div>
        <DeleteAccount {...props} />
      </section>
    </div>
  )
}
