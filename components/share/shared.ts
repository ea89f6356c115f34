/** A topic's or a card's page, to be passed on. */
export interface Shared {
  /** `<topic>` or `<topic>/<card>`. */
  place: string
  title: string
}
