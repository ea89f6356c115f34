'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import type { CardSeed } from '@/core/card-log'
import type { StudySettings } from '@/core/settings'
import { askSession } from '@/device/ask-session'
import { type LogSnapshot, unreadLog } from '@/device/device-log'
import { followSession } from '@/device/session'
import { deviceLog } from '@/device/this-device-log'
import { type RecordAction, reviewTransport } from '@/device/transport'
import type { SaveSettings } from '../settings/save-settings'
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

/** Gives the device what the server gave; true once the log of the one who studies is there. */
function useSeeded(member: MemberStart | null | undefined, { loaded, owner }: LogSnapshot): boolean {
  const [seeded, setSeeded] = useState<string | null>()
  useEffect(() => {
    if (!loaded || member === undefined) return
    // Signing in is still to reach the device's log.
    if (member && member.owner !== owner) {
      const timer = window.setTimeout(() => setSeeded(owner), patienceMs)
      return () => window.clearTimeout(timer)
    }
    if (member) deviceLog().seed(member.owner, member.seeds, member.serverTime)
    setSeeded(owner)
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
  save: SaveSettings
}

/** Whoever studies on this device: their log, kept in step with who is signed in and sent, and their settings. */
export function useLearner({ start, record, save }: LearnerStart): Learner {
  const log = useSyncExternalStore(
    subscribeLog,
    () => deviceLog().snapshot(),
    () => unreadLog,
  )
  useEffect(() => {
    deviceLog().start(reviewTransport(record))
    return followSession(askSession)
  }, [record])
  const member = useMemberStart(start)
  const isReady = useSeeded(member, log)
  return { log, isReady, ...useSettingsInForce(log.owner, save, member ?? null) }
}
