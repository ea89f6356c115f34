import { sendingBy } from './sender'
import { deviceLog } from './this-device-log'
import { type RecordAction, reviewTransport } from './transport'

/** Sends what this tab's log has to send from now on, by the server action `record` where there is one. */
export const sendHere = (record: RecordAction | null = null): void =>
  deviceLog().start(sendingBy(reviewTransport(record)))
