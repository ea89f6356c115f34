'use client'

import { usePathname } from 'next/navigation'
import { useEffect } from 'react'
import { markAccount } from '@/device/account-mark'
import type { FormAction } from './form-action'
import { SiteLink } from './site-link'
import { signingOut, useSending } from './use-sending'

/** Where signing in leads back to: the page at hand, unless that is one of those by which one gets in. */
function back(pathname: string): `/sign-in?callbackUrl=${string}` | '/sign-in' {
  const isGate = /^\/(sign-in|sign-up|forgot-password|reset-password)?$/.test(pathname)
  return isGate ? '/sign-in' : `/sign-in?callbackUrl=${encodeURIComponent(pathname)}`
}

/**
 * "Sign in", or "Sign out" where somebody is signed in. Both stand in one place on every static page; the stylesheet
 * shows one of them by what the page's head found on the device, so nothing is asked of a server and nothing moves.
 */
export function AccountSlot({ signOut }: { signOut: FormAction }) {
  const pathname = usePathname()
  const [{ message }, action, isPending] = useSending(signOut, signingOut)
  // A navigation or the form's answer may have signed somebody in or out.
  useEffect(markAccount)
  return (
    <div className="account">
      <SiteLink className="if-guest" href={back(pathname)}>
        Sign in
      </SiteLink>
      <form className="if-member" action={action}>
        <button type="submit" className="quiet" disabled={isPending}>
          Sign out
        </button>
        <p role="status" className={message ? 'err' : 'vh'}>
          {message}
        </p>
      </form>
    </div>
  )
}
