'use server'

import { headers } from 'next/headers'
import { currentSession } from '@/auth'
import { isSameOrigin } from '@/auth/request'
import { retried } from '@/db/client'
import { parsedSending, recordSending, refused, type SendingAnswer } from './record-sending'

/**
 * Records the reviews of a sending. It shows no page anew: what changed is in the answer. Next by itself lets pass a
 * request without an Origin.
 */
export async function recordReviews(sending: unknown): Promise<SendingAnswer> {
  if (!isSameOrigin(await headers())) return refused('foreign-origin')
  const parsed = parsedSending(sending)
  if ('status' in parsed) return parsed
  return recordSending({ session: currentSession, retried, now: () => new Date() }, parsed)
}
