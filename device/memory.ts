/** Every row as this tab knows it, whoever's it is, which of them are on disk, and what of it is shown. */
import type { CardSeed } from '../core/card-log'
import { Bases } from './bases'
import { type DeviceOwner, guestOwner, isInForce, type OwnerChange, ownerAfter, ownerOfGuests } from './device-owner'
import { lostEvents } from './lost-events'
import type { StoredLog } from './read-log'
import { type Settlement, settledRow } from './settlement'
import type { StoredBase } from './stored-base'
import { mergedRow, type StoredRow } from './stored-row'
import { type View, viewOf } from './view'

export class Memory {
  owner: DeviceOwner = guestOwner
  /** Whose the log is was stored once and is not any more. */
  isOwnerLost = false
  /** Which state of the stored log was read; another tab's change of known rows gives it another one. */
  revision: string | null = null
  clockOffsetMs = 0
  /** How often what is shown has changed other than by an addition. */
  rewrites = 0
  readonly #rows = new Map<string, StoredRow>()
  readonly #unsaved = new Set<string>()
  readonly #bases = new Bases()
  /** The owners of events that a server has refused for good, by id. */
  readonly #refused = new Map<string, string | null>()
  /** Rows that were brought along, of which the disk says that they are the guest's as far as this tab knows. */
  readonly #brought = new Set<string>()
  /** Acknowledged once, and not there any more when the server last gave all that it has. */
  readonly #lost = new Set<string>()
  #wiped: ReadonlySet<string> = new Set()
  /** The epoch of the owner that was last seen on disk. */
  #storedEpoch = ''
  #view: View | null = null

  /** What is shown; the same object until something of it changes. */
  get view(): View {
    this.#view ??= viewOf(this.owner.value, this.#rows.values(), this.#bases.seedsOf(this.owner.value), this.#lost)
    return this.#view
  }

  /** How many of the shown owner's events are neither on disk nor acknowledged. */
  get unsaved(): number {
    let count = 0
    for (const id of this.#unsaved) {
      const row = this.#rows.get(id)
      if (row && row.owner === this.owner.value && row.acknowledgedAt === null) count++
    }
    return count
  }

  /** How many rows are not on disk, whoever's they are. */
  get unwritten(): number {
    return this.#unsaved.size
  }

  get saved(): number {
    return this.#rows.size - this.#unsaved.size
  }

  get refused(): number {
    return [...this.#refused.values()].filter((owner) => owner === this.owner.value).length
  }

  readonly isSaved = (id: unknown): boolean => typeof id === 'string' && this.#rows.has(id) && !this.#unsaved.has(id)

  /** True where the row may still be the guest's on disk. */
  isBrought(id: string): boolean {
    return this.#brought.has(id)
  }

  /** True for a row that need not be written any more. */
  isOver(row: StoredRow): boolean {
    return this.isSaved(row.id) || this.#refused.has(row.id) || this.#isWiped(row)
  }

  /** Adds a row that is not on disk yet. False where its id is known, or its owner deleted. */
  add(row: StoredRow): boolean {
    if (this.#rows.has(row.id) || this.#refused.has(row.id) || this.#isWiped(row)) return false
    this.#put(row)
    this.#unsaved.add(row.id)
    return true
  }

  /** Takes over what was read. Of a row known already, what lies on disk counts; an acknowledgement is never lost. */
  keep(rows: readonly StoredRow[]): void {
    for (const row of rows) {
      if (this.#refused.has(row.id) || this.#isWiped(row)) continue
      const known = this.#rows.get(row.id)
      this.#unsaved.delete(row.id)
      this.#brought.delete(row.id)
      const merged = known ? mergedRow(known, row) : row
      if (merged === known) continue
      this.#put(merged)
      if (known) this.#rewrite()
    }
  }

  #put(row: StoredRow): void {
    this.#rows.set(row.id, row)
    this.#view = null
  }

  /** Takes over the stored log as it was read. */
  follow(log: StoredLog): void {
    this.#wiped = new Set(log.wiped)
    for (const userId of log.wiped) this.#forget(userId)
    this.#followOwner(log.owner)
    this.revision = log.revision
    this.clockOffsetMs = log.clockOffsetMs
    for (const { id, owner } of log.refused) {
      this.#refused.set(id, owner)
      this.#drop(id)
    }
    this.#putBases(log.bases)
    this.keep(log.rows)
    this.miss(log.keys)
    this.#bringLate()
  }

  /** Where the stored owner is lost, this tab goes on with the one it read, and stores it with the next review. */
  #followOwner(stored: DeviceOwner): void {
    this.isOwnerLost = stored.epoch === '' && this.owner.epoch !== '' && this.owner.epoch === this.#storedEpoch
    if (stored.epoch !== '') this.#storedEpoch = stored.epoch
    if (this.isOwnerLost || stored.epoch === this.owner.epoch) return
    if (stored.value !== this.owner.value) this.#rewrite()
    this.owner = stored
  }

  /** A guest's row that is not on disk yet was made before this tab heard that the guest's log has come along. */
  #bringLate(): void {
    const owner = ownerOfGuests(this.owner)
    if (owner === null) return
    for (const id of this.#unsaved) {
      const row = this.#rows.get(id)
      if (row?.owner !== null) continue
      this.#rows.set(id, { ...row, owner })
      this.#rewrite()
    }
  }

  /** Forgets rows that turned out to be someone's. */
  release(ids: readonly string[]): void {
    for (const id of ids) this.#drop(id)
  }

  /** Takes note that of all rows only those under `keys` are on disk. What a server has is not owed to the disk again. */
  miss(keys: ReadonlySet<IDBValidKey>): void {
    for (const [id, { acknowledgedAt, seeded }] of this.#rows) {
      if (keys.has(id) || this.#unsaved.has(id)) continue
      if (acknowledgedAt === null) this.#unsaved.add(id)
      else if (seeded) this.#drop(id)
    }
  }

  /** The first `count` rows not on disk, in the order they were made. */
  unwrittenRows(count: number): StoredRow[] {
    const rows: StoredRow[] = []
    for (const id of this.#unsaved) {
      const row = this.#rows.get(id)
      if (row) rows.push(row)
      if (rows.length === count) break
    }
    return rows
  }

  /** True where `change` has a say here, after which it is done. */
  apply(change: OwnerChange, isRetry: boolean): boolean {
    if (!isInForce(this.owner, change, isRetry)) return false
    if (change.kind === 'wipe') {
      this.#wiped = new Set([...this.#wiped, change.userId])
      this.#forget(change.userId)
    }
    if (change.kind === 'adopt') {
      this.#wiped = new Set([...this.#wiped].filter((userId) => userId !== change.userId))
      if (change.bring) this.#bring(change.userId)
    }
    this.owner = ownerAfter(this.owner, change)
    this.#rewrite()
    return true
  }

  #bring(userId: string): void {
    for (const [id, row] of this.#rows) {
      if (row.owner !== null) continue
      this.#rows.set(id, { ...row, owner: userId })
      if (!this.#unsaved.has(id)) this.#brought.add(id)
    }
  }

  /** Does to the rows what the disk's were done to. */
  settle(settlement: Settlement): void {
    if (this.#wiped.has(settlement.owner)) return
    const cards = this.#putBases(settlement.bases)
    for (const id of settlement.acknowledged) if (this.#lost.delete(id)) this.#rewrite()
    for (const id of new Set([...settlement.acknowledged, ...settlement.moved.keys()])) {
      const row = this.#rows.get(id)
      const settled = row && settledRow(row, settlement, cards)
      if (!settled || settled === row) continue
      this.#rows.set(id, settled)
      this.#rewrite()
    }
    for (const id of settlement.refused.keys()) {
      if (this.#rows.get(id)?.owner !== settlement.owner) continue
      this.#refused.set(id, settlement.owner)
      this.#drop(id)
    }
    this.clockOffsetMs = settlement.clockOffsetMs ?? this.clockOffsetMs
  }

  /** Has what `seeds`, all that the server had of `owner` at `serverTime`, do not hold be sent again. */
  recover(owner: string, seeds: readonly CardSeed[], serverTime: string): void {
    const isKnownSince = ({ event }: StoredRow) => this.#bases.isLater(owner, event.cardId, serverTime)
    const rows = this.rowsOf(owner).filter((row) => !isKnownSince(row))
    const lost = lostEvents(rows, seeds)
    for (const id of lost) this.#lost.add(id)
    if (lost.size > 0) this.#rewrite()
  }

  /** The rows of `owner`, in no order. */
  rowsOf(owner: string): StoredRow[] {
    return [...this.#rows.values()].filter((row) => row.owner === owner)
  }

  #putBases(bases: readonly StoredBase[]): ReadonlySet<string> {
    const { cards, isNews } = this.#bases.put(bases.filter(({ owner }) => !this.#wiped.has(owner)))
    if (isNews) this.#rewrite()
    return cards
  }

  #forget(userId: string): void {
    for (const [id, row] of this.#rows) if (row.owner === userId) this.#drop(id)
    for (const [id, owner] of this.#refused) if (owner === userId) this.#refused.delete(id)
    this.#bases.forget(userId)
  }

  #drop(id: string): void {
    this.#unsaved.delete(id)
    this.#lost.delete(id)
    if (this.#rows.delete(id)) this.#rewrite()
  }

  #isWiped({ owner }: StoredRow): boolean {
    return owner !== null && this.#wiped.has(owner)
  }

  #rewrite(): void {
    this.rewrites++
    this.#view = null
  }
}
