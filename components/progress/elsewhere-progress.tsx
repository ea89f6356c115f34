'use client'

import { SiteLink } from '../ui/site-link'

const goOn = async () => (await import('@/device/sign-out')).leaveAccount()

/** What stands for progress where the log on this device is of a member who is not signed in. */
export function ElsewhereProgress() {
  return (
    <div className="tall">
      <h1 className="big">Your progress is in your account.</h1>
      <p className="standfirst">You are not signed in here. What you answered on this device is kept for you.</p>
      <p className="acts">
        <SiteLink className="btn" href="/sign-in?callbackUrl=/progress">
          Sign in
        </SiteLink>
        <button type="button" className="quiet" onClick={() => void goOn()}>
          Go on as a guest
        </button>
      </p>
    </div>
  )
}
