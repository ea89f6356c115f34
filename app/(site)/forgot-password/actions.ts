'use server'

import { headers } from 'next/headers'
import { after } from 'next/server'
import { signInWays } from '@/auth'
import { addressOf, formAction } from '@/auth/forms'
import { networkOf, siteOrigin } from '@/auth/request'
import { sendReset } from '@/auth/reset'
import { database } from '@/db/client'

const onItsWay =
  'If this address has an account, a link to choose a new password is on its way to it. It works once, within an hour.'

/** Sends a link to choose a new password. The answer is the same, and as quick, whether or not there is an account. */
export const requestReset = formAction(async (form) => {
  const asked = addressOf(form)
  if (!('email' in asked)) return asked
  if (!signInWays().mail) return { message: 'This site sends no mail. Whoever runs it can set a new password for you.' }
  const requestHeaders = await headers()
  const request = { email: asked.email, network: networkOf(requestHeaders), origin: siteOrigin(requestHeaders) }
  after(async () => sendReset(await database(), request, new Date()))
  return { done: true, message: onItsWay }
})
