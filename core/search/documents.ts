/**
 * Something to be found. `title` is the question of a card or the name of a page, `names` is what else it is called by,
 * `text` the answer or a line about it. `topic` is the position of its topic, null where it is in none.
 */
export interface Entry {
  kind: 'card' | 'topic' | 'page'
  address: string
  topic: number | null
  title: string
  names: string
  text: string
}

/** An entry with its deeper text, which is searched but not shown. */
export interface SearchDocument extends Entry {
  deeper: string
}

/** The parts of a document that are searched, the shorter ones first. */
export const reach = ['names', 'title', 'text', 'deeper'] as const

export type Field = (typeof reach)[number]
