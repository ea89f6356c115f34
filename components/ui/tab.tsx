/**
 * A topic's bar on a card's top edge, at its own place of the width. Place and colour come from the nearest
 * `data-topic`; number and name stand beside it as text, so it is nothing to a screen reader.
 */
export function Tab() {
  return <span className="tab" aria-hidden="true" />
}
