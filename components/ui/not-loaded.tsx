'use client'

import { useSyncExternalStore } from 'react'
import { accountHere } from '@/device/account-mark'
import { answersAreSafe } from './safe-words'
import { SiteLink } from './site-link'

const never = () => () => undefined

/** What stands where a page broke: what is safe, and two ways on. */
export function NotLoaded({ again }: { again: () => void }) {
  const isMember = useSyncExternalStore(
    never,
    () => accountHere() !== null,
    () => false,
  )
  return (
    <>
      <h1 className="title page-head">This page did not load.</h1>
      <p className="lede">{answersAreSafe(isMember)}</p>
      <p className="acts">
        <button type="button" className="btn" onClick={again}>
          Try again
        </button>
        <SiteLink className="quiet" href="/topics">
          Browse the topics
        </SiteLink>
      </p>
    </>
  )
}
