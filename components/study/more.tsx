'use client'

import type { Card } from '@/core/card'
import type { MendingAddresses } from '@/core/mending'
import { MendRow } from '../ui/mend-links'
import { KeyList } from './key-list'

interface MoreProps {
  card: Card | undefined
  mending: MendingAddresses
}

/** What stands under a card on demand: the ways to mend it, and the keys. */
export function More({ card, mending }: MoreProps) {
  return (
    <>
      {card && <MendRow className="keys acts" card={card} mending={mending} />}
      <KeyList />
    </>
  )
}
