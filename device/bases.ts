import type { CardSeed } from '../core/card-log'
import { baseKey, isNewer, type StoredBase } from './stored-base'

const keyOf = (base: StoredBase): string => baseKey(base).join(' ')

/** What the cards of each owner start from, as this tab knows it. */
export class Bases {
  readonly #bases = new Map<string, StoredBase>()
  #seen: { owner: string | null; seeds: readonly CardSeed[] } | null = null

  /** The seeds of `owner`, the same list until one changes; none for a guest. */
  seedsOf(owner: string | null): readonly CardSeed[] {
    if (this.#seen?.owner !== owner || this.#seen === null) {
      const seeds = [...this.#bases.values()].flatMap((base) => (base.owner === owner ? [base.seed] : []))
      this.#seen = { owner, seeds }
    }
    return this.#seen.seeds
  }

  /** Takes `bases` over where no later one is known. Gives the cards for which it did, and whether any was not known. */
  put(bases: readonly StoredBase[]): { cards: ReadonlySet<string>; isNews: boolean } {
    const cards = new Set<string>()
    let isNews = false
    for (const base of bases) {
      const known = this.#bases.get(keyOf(base))
      if (!isNewer(base, known)) continue
      cards.add(base.seed.cardId)
      if (known?.serverTime === base.serverTime) continue
      this.#bases.set(keyOf(base), base)
      this.#seen = null
      isNews = true
    }
    return { cards, isNews }
  }

  /** Whether what is known of the card was said after `serverTime`. */
  isLater(owner: string, cardId: string, serverTime: string): boolean {
    const known = this.#bases.get([owner, cardId].join(' '))
    return known !== undefined && Date.parse(known.serverTime) > Date.parse(serverTime)
  }

  forget(owner: string): void {
    this.#seen = null
    for (const [key, base] of this.#bases) if (base.owner === owner) this.#bases.delete(key)
  }
}
