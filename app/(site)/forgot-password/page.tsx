import { connection } from 'next/server'
import { Suspense } from 'react'
import { signInWays } from '@/auth'
import { GateLink } from '@/components/account/callback-field'
import { Gate } from '@/components/account/gate'
import { ForgotForm } from '@/components/account/reset-forms'
import { pageMetadata } from '../../metadata'
import { requestReset } from './actions'

export const metadata = pageMetadata({
  title: 'Forgotten password',
  description: 'How to set a new password.',
  path: '/forgot-password',
  hidden: true,
})

/** By mail where there is mail; else by whoever runs the site. */
async function Way() {
  await connection()
  if (signInWays().mail) {
    return (
      <>
        <p className="lead-in">A link comes by mail, with which you set a new one.</p>
        <ForgotForm requestReset={requestReset} />
      </>
    )
  }
  return (
    <>
      <p className="lead-in">
        This site sends no mail. Whoever runs it can set a new password for you, with this command on the server:
      </p>
      <pre className="command">
        <code>npm run user -- reset EMAIL</code>
      </pre>
      <p className="lead-in">Your reviews stay as they are.</p>
    </>
  )
}

export default function ForgotPasswordPage() {
  return (
    <Gate title="Forgotten password">
      <noscript>
        <p className="lead-in">What to do is shown with JavaScript, which this browser does not run.</p>
      </noscript>
      <Suspense fallback={<div className="wait scripted" />}>
        <Way />
      </Suspense>
      <p className="turns">
        <GateLink href="/sign-in">Back to signing in</GateLink>
      </p>
    </Gate>
  )
}
