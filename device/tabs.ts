/** What tabs tell one another: the events they have just made. */
import type { ReviewLogEvent } from '../core/review-log'
import { readEvent } from './stored-row'

/** The intact events in a message. Another tab may run another version of this site, so nothing in it is trusted. */
export function receivedEvents(message: unknown): ReviewLogEvent[] {
  if (!Array.isArray(message)) return []
  return message.map(readEvent).filter((event) => event !== null)
}
