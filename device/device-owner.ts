/**
 * Whose log this device shows, as the database keeps it. It changes by an explicit sign-in or sign-out and by nothing
 * else; each change has an `epoch` of its own, by which whoever asked before it knows that the answer is out of date.
 */
import * as v from 'valibot'

const deviceOwner = v.object({
  /** A user's id; null: a guest. */
  value: v.nullable(v.pipe(v.string(), v.minLength(1))),
  /** The guest's reviews came along to this owner, and so does a late one from a tab that has not heard of it. */
  brought: v.boolean(),
  epoch: v.string(),
  /** When it changed, by this device's clock. */
  at: v.string(),
})
export type DeviceOwner = v.InferOutput<typeof deviceOwner>

/** Nobody ever signed in here. */
export const guestOwner: DeviceOwner = { value: null, brought: false, epoch: '', at: '' }

/** The owner that `row` of `meta` names; a guest where it makes no sense. */
export function readOwner(row: unknown): DeviceOwner {
  const parsed = v.safeParse(deviceOwner, row)
  return parsed.success ? parsed.output : guestOwner
}

/** Who an event that was made as a guest's belongs to under `owner`. */
export const ownerOfGuests = ({ value, brought }: DeviceOwner): string | null => (brought ? value : null)

export type OwnerChange = { epoch: string; at: string } & (
  | {
      kind: 'adopt'
      userId: string
      bring: boolean
      /** Only where the owner has not changed since this epoch; null: in any case. */
      since: string | null
    }
  | { kind: 'release' }
  | { kind: 'wipe'; userId: string }
)

/** The owner after `change`. */
export function ownerAfter(owner: DeviceOwner, change: OwnerChange): DeviceOwner {
  const { epoch, at } = change
  if (change.kind === 'adopt') return { value: change.userId, brought: change.bring, epoch, at }
  if (change.kind === 'release') return { value: null, brought: false, epoch, at }
  return owner.value === change.userId ? { value: null, brought: false, epoch, at } : owner
}

/** Whether `change` has a say where `owner` stands. A retry gives way to a change that was asked for later. */
export function isInForce(owner: DeviceOwner, change: OwnerChange, isRetry: boolean): boolean {
  if (owner.epoch === change.epoch) return false
  if (change.kind === 'wipe') return true
  if (change.kind === 'adopt' && change.since !== null && change.since !== owner.epoch) return false
  return !(isRetry && owner.at > change.at)
}
