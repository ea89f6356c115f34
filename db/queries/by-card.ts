/** `rows` by their card. */
export function byCard<T extends { cardId: string }>(rows: Iterable<T>): Map<string, T[]> {
  const cards = new Map<string, T[]>()
  for (const row of rows) {
    const own = cards.get(row.cardId)
    if (own) own.push(row)
    else cards.set(row.cardId, [row])
  }
  return cards
}
