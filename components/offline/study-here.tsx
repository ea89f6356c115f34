'use client'

import { useState } from 'react'
import { accountHere } from '@/device/account-mark'
import { refreshMember } from '@/device/member-start'
import { StudyScreen, type StudyScreenProps } from '../study/study-screen'
import { StudySkeleton } from '../study/study-skeleton'
import { useAwake } from '../ui/use-awake'

type StudyHereProps = Omit<StudyScreenProps, 'start'>

/**
 * The device is given what the server has, if it answers after all. Either way the sitting begins with what the device
 * knows then.
 */
async function askOnce(): Promise<null> {
  const here = accountHere()
  if (here !== null) await refreshMember(here).catch(() => undefined)
  return null
}

function StudyAwake(props: StudyHereProps) {
  const [start] = useState(askOnce)
  return <StudyScreen {...props} start={start} />
}

/** The study screen as this device can start it by itself. Only here is it known what the address asks for. */
export function StudyHere(props: StudyHereProps) {
  return useAwake() ? <StudyAwake {...props} /> : <StudySkeleton />
}
