import type { MouseEvent } from 'react'
import type { HitGroup } from '@/core/search/groups'
import type { Hit } from '@/core/search/search'
import { groupName } from './group-names'
import { HitContent } from './hit-content'

interface PaletteListProps {
  id: string
  groups: HitGroup[]
  /** The one that Enter opens. */
  active: Hit | undefined
  optionId: (hit: Hit) => string
  onPoint: (hit: Hit) => void
  onPick: (hit: Hit, event: MouseEvent) => void
}

/** The listbox of the palette. The field keeps the focus; an option is a link for the mouse alone. */
export function PaletteList({ id, groups, active, optionId, onPoint, onPick }: PaletteListProps) {
  return (
    <div className="found" role="listbox" id={id} aria-label="Results">
      {groups.map(({ kind, hits }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options, which no fieldset is
        <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
          <div className="h" id={`${id}-${kind}`}>
            {groupName[kind]}
          </div>
          {hits.map((hit) => (
            <a
              key={hit.address}
              id={optionId(hit)}
              role="option"
              aria-selected={hit === active}
              tabIndex={-1}
              href={hit.address}
              data-topic={hit.topic ?? undefined}
              onPointerMove={() => onPoint(hit)}
              onClick={(event) => onPick(hit, event)}
            >
              <HitContent hit={hit} />
            </a>
          ))}
        </div>
      ))}
    </div>
  )
}
