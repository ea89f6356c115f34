import type { SearchIndex } from './search'

/** Whether something read as JSON is an index that this code can open: one kept from another version may not be. */
export const isSearchIndex = (value: unknown): value is SearchIndex =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  value.format === 1 &&
  'entries' in value &&
  Array.isArray(value.entries) &&
  'index' in value &&
  typeof value.index === 'object'
