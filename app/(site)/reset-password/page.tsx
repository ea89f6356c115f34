import type { Metadata } from 'next'
import { GateLink } from '@/components/account/callback-field'
import { Gate } from '@/components/account/gate'
import { ResetForm } from '@/components/account/reset-forms'
import { pageMetadata } from '../../metadata'
import { resetPassword } from './actions'

export const metadata: Metadata = {
  ...pageMetadata({
    title: 'New password',
    description: 'Set a new password by the link from your mail.',
    path: '/reset-password',
    hidden: true,
  }),
  // The address holds a secret.
  referrer: 'no-referrer',
}

export default function ResetPasswordPage() {
  return (
    <Gate title="New password">
      <p className="lead-in">Every browser that is signed in now will be signed out.</p>
      <ResetForm resetPassword={resetPassword} />
      <p className="turns">
        <GateLink href="/sign-in">Back to signing in</GateLink>
      </p>
    </Gate>
  )
}
