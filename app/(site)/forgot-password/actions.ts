'use server'

import { headers } from 'next/headers'
import { after } from 'next/server'
import { signInWays } from '@/auth'
import { addressOf, formAction } from '@/auth/forms'
import { mailNeedsAddress } from '@/auth/mail'
import { mailedOrigin, networkOf } from '@/auth/request'
import { sendReset } from '@/auth/reset'
import { database } from '@/db/client'
import { say } from '@/db/say'

const onItsWay =
  'If this address has an account, a link to choose a new password is on its way to it. It works once, within an hour.'

/** Sends a link to choose a new password. The answer is the same, and as quick, whether or not there is an account. */
export const requestReset = formAction(async (form) => {
  const asked = addressOf(form)
  if (!('email' in asked)) return asked
  const requestHeaders = await headers()
  const origin = mailedOrigin(requestHeaders)
  if (signInWays().mail && !origin) say(mailNeedsAddress)
  if (!signInWays().mail || !origin) {
    return { message: 'This site sends no mail. Whoever runs it can set a new password for you.' }
  }
  const request = { email: asked.email, network: networkOf(requestHeaders), origin }
  after(async () => sendReset(await database(), request, new Date()))
  return { done: true, message: onItsWay }
})
