import type { DeviceLog } from './device-log'
import { openLog } from './log'

let log: DeviceLog | null = null

/** This tab's one log, opened when it is first asked for. In the browser only. */
export function deviceLog(): DeviceLog {
  log ??= openLog()
  return log
}
