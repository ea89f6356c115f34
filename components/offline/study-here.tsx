'use client'

import { useState } from 'react'
import { accountHere } from '@/device/account-mark'
import { refreshMember } from '@/device/member-start'
import { StudyScreen, type StudyScreenProps } from '../study/study-screen'

/**
 * The device is given what the server has, if it answers after all. Either way the sitting begins with what the device
 * knows then.
 */
async function askOnce(): Promise<null> {
  const here = typeof document === 'undefined' ? null : accountHere()
  if (here !== null) await refreshMember(here).catch(() => undefined)
  return null
}

/** The study screen as this device can start it by itself. */
export function StudyHere(props: Omit<StudyScreenProps, 'start'>) {
  const [start] = useState(askOnce)
  return <StudyScreen {...props} start={start} />
}
