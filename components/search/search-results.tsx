import { grouped } from '@/core/search/groups'
import type { Findings } from '@/core/search/search'
import { groupName } from './group-names'
import { HitContent } from './hit-content'
import './search.css'

/** What `/search` found, by kind. */
export function SearchResults({ findings: { hits } }: { findings: Findings }) {
  return grouped(hits).map(({ kind, hits: ofKind }) => (
    <section key={kind} className="found" aria-labelledby={`found-${kind}`}>
      <h2 className="h" id={`found-${kind}`}>
        {groupName[kind]}
      </h2>
      <ol>
        {ofKind.map((hit) => (
          <li key={hit.address} data-topic={hit.topic ?? undefined}>
            <a href={hit.address} data-site>
              <HitContent hit={hit} />
            </a>
          </li>
        ))}
      </ol>
    </section>
  ))
}
