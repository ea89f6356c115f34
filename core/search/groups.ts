import type { Entry } from './documents'
import type { Hit } from './search'

/** Hits of one kind, in their order. */
export interface HitGroup {
  kind: Entry['kind']
  hits: Hit[]
}

/** Hits by their kind; the kind of the best hit comes first. */
export function grouped(hits: readonly Hit[]): HitGroup[] {
  const kinds = [...new Set(hits.map(({ kind }) => kind))]
  return kinds.map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) }))
}
