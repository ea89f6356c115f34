import type { HitGroup } from '@/core/search/groups'

/** What hits of a kind are called together. */
export const groupName: Record<HitGroup['kind'], string> = { card: 'Cards', topic: 'Topics', page: 'Pages' }
