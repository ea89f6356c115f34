'use client'

import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { CardSeed } from '@/core/card-log'
import type { StudySettings } from '@/core/settings'
import { accountHere } from '@/device/account-mark'
import { type LogSnapshot, unreadLog } from '@/device/device-log'
import { isSignOutOpen } from '@/device/sign-out-wish'
import { after } from '@/device/surroundings'
import { deviceLog } from '@/device/this-device-log'
import type { RecordAction } from '@/device/transport'
import { whenMember } from '../account/when-member'
import type { SaveMemberSettings } from '../settings/save-settings'
import { type SettingsInForce, useSettingsInForce } from '../settings/use-settings-in-force'

/** What the server gives a member's study page. */
export interface MemberStart {
  owner: string
  settings: StudySettings
  seeds: readonly CardSeed[]
  /** When the seeds were read, by the server's clock. */
  serverTime: string
}

/** How long a page waits for what the server has; then it starts from what the device knows. */
const patienceMs = 4_000

const subscribeLog = (listener: () => void) => deviceLog().subscribe(listener)

/** What the server gave; null for a guest, and where it could not be had in time. Undefined until then. */
function useMemberStart(start: Promise<MemberStart | null>): MemberStart | null | undefined {
  const [given, setGiven] = useState<MemberStart | null>()
  useEffect(() => {
    let isHere = true
    const show = (found: MemberStart | null) => {
      if (isHere) setGiven(found)
    }
    start.then(show, () => show(null))
    const timer = window.setTimeout(() => setGiven((found) => found ?? null), patienceMs)
    return () => {
      isHere = false
      window.clearTimeout(timer)
    }
  }, [start])
  return given
}

/** Calls `settle` once `arrival` is over or has taken too long, but not after the returned function was called. */
function settled(arrival: Promise<unknown> | null, settle: () => void): () => void {
  let isHere = true
  const end = () => {
    if (isHere) settle()
    isHere = false
  }
  arrival?.then(end, end)
  const stop = after(patienceMs, end)
  return () => {
    isHere = false
    stop()
  }
}

/** Asks for what the server has of a member, whose page loads the code for it in any case. */
const refreshed = async (owner: string) => (await import('@/device/member-start')).refreshMember(owner)

/** Gives the device what the server gave; true once the log of the one who studies is there. */
function useSeeded(member: MemberStart | null | undefined, { loaded, owner }: LogSnapshot): boolean {
  const [seeded, setSeeded] = useState<string | null>()
  const hasBegun = useRef(false)
  useEffect(() => {
    if (!loaded || member === undefined) return
    const settle = () => {
      hasBegun.current = true
      setSeeded(owner)
    }
    const here = accountHere()
    // Signing in is still to reach the device's log.
    if (member && member.owner !== owner && member.owner === here) return settled(null, settle)
    // And so is signing out: an answer given meanwhile would be the former owner's.
    if (owner !== null && isSignOutOpen()) return settled(null, settle)
    if (member?.owner === owner) deviceLog().seed(member.owner, member.seeds, member.serverTime)
    // Somebody has signed in while this page was open.
    else if (hasBegun.current && owner !== null && owner === here) return settled(refreshed(owner), settle)
    settle()
  }, [loaded, owner, member])
  return loaded && seeded === owner
}

export interface Learner extends SettingsInForce {
  log: LogSnapshot
  /** False until the log was read, and a member's cards have come or are given up for now. */
  isReady: boolean
}

interface LearnerStart {
  start: Promise<MemberStart | null>
  /** Sends a member's reviews. */
  record: RecordAction
  /** Keeps a member's changed settings. */
  save: SaveMemberSettings
}

/** Whoever studies on this device: their log, kept in step with who is signed in and sent, and their settings. */
export function useLearner({ start, record, save }: LearnerStart): Learner {
  const log = useSyncExternalStore(
    subscribeLog,
    () => deviceLog().snapshot(),
    () => unreadLog,
  )
  const isMembers = log.owner !== null
  useEffect(() => {
    const load = async () => {
      const { attend } = await import('./attend')
      return () => attend(record)
    }
    return whenMember(load, isMembers)
  }, [record, isMembers])
  const member = useMemberStart(start)
  const isReady = useSeeded(member, log)
  return { log, isReady, ...useSettingsInForce(log.owner, save, member ?? null) }
}
