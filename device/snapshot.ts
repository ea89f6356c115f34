import type { LogSnapshot } from './device-log'
import type { Keeper } from './keeper'
import type { Memory } from './memory'
import type { SendingState } from './transport'

/** What is to be added to this device's clock. A guest's is nobody's to correct: no server would notice once it is right. */
export const clockOffset = ({ owner, clockOffsetMs }: Memory): number => (owner.value === null ? 0 : clockOffsetMs)

/** The log as it stands. */
export const snapshotOf = (
  memory: Memory,
  keeper: Keeper | null,
  sending: SendingState,
  loaded: boolean,
): LogSnapshot => ({
  loaded,
  owner: memory.owner.value,
  seeds: memory.view.seeds,
  events: memory.view.events,
  rewrites: memory.rewrites,
  unsaved: memory.unsaved,
  waiting: memory.view.waiting.length,
  saving: keeper?.saving ?? false,
  storage: keeper?.storage ?? 'absent',
  sending,
  setAside: keeper?.setAside ?? 0,
  refused: memory.refused,
  clockOffsetMs: clockOffset(memory),
  persistAsked: keeper?.persistAsked ?? false,
})

/** Whether nothing that is shown has changed. Lists are the same where they are the same object. */
export function isSameSnapshot(a: LogSnapshot, b: LogSnapshot): boolean {
  const values: Record<string, unknown> = { ...a }
  return Object.entries(b).every(([name, value]) => values[name] === value)
}
