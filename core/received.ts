/** What a server makes of the events it is sent: each is looked at by itself, and a bad one spoils no good one. */
import * as v from 'valibot'
import { anyKindOfEvent, type ReviewLogEvent, reviewLogEvent, reviewLogKinds } from './review-log'
import { daysBetween, studyDayOf } from './study-day'
import { futureToleranceMs, type Rejection, type rejectReasons } from './wire'

export type RejectReason = (typeof rejectReasons)[number]

/** What a later sending may mend: a newer deck or site may know the card or the kind, and a clock can be set right. */
const mayComeLater: Record<RejectReason, boolean> = {
  invalid: false,
  'unknown-card': true,
  'unknown-kind': true,
  future: true,
}

const named = v.object({ id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)) })

/** The answer to `event`, the one at `index` of a sending, where it is not stored. `id` is null where it has none. */
export function rejection(index: number, event: unknown, reason: RejectReason): Rejection {
  return { index, id: v.is(named, event) ? event.id : null, reason, retry: mayComeLater[reason] }
}

/** Databases begin with the year 1. */
const firstDay = '0001-01-01'

/** Whether the study day of an event is one that its instant, zone and rollover can give, or the day beside it. */
function isPlausibleDay({ at, studyDay, timeZone, rollover }: ReviewLogEvent): boolean {
  return studyDay >= firstDay && Math.abs(daysBetween(studyDay, studyDayOf(new Date(at), timeZone, rollover))) <= 1
}

/** `value` as an event that may be stored at `now`, or why not. Whether its card exists is not asked here. */
export function receivedEvent(value: unknown, now: Date): ReviewLogEvent | RejectReason {
  const parsed = v.safeParse(reviewLogEvent, value)
  if (!parsed.success)
    return v.is(anyKindOfEvent, value) && !reviewLogKinds.includes(value.kind) ? 'unknown-kind' : 'invalid'
  if (Date.parse(parsed.output.at) > now.getTime() + futureToleranceMs) return 'future'
  return isPlausibleDay(parsed.output) ? parsed.output : 'invalid'
}

export interface Received {
  /** Each id once, the first of its events. */
  events: ReviewLogEvent[]
  rejected: Rejection[]
}

/**
 * What `values` hold for storing: `looked` is what `receivedEvent` says of each, and `isKnown` whether there is such a
 * card. Every rejection says where its event stood.
 */
export function received(
  values: readonly unknown[],
  looked: readonly (ReviewLogEvent | RejectReason)[],
  isKnown: (cardId: string) => boolean,
): Received {
  const events = new Map<string, ReviewLogEvent>()
  const rejected: Rejection[] = []
  for (const [index, event] of looked.entries()) {
    if (typeof event === 'string') rejected.push(rejection(index, values[index], event))
    else if (!isKnown(event.cardId)) rejected.push(rejection(index, event, 'unknown-card'))
    else if (!events.has(event.id)) events.set(event.id, event)
  }
  return { events: [...events.values()], rejected }
}
