import { expect, test } from 'vitest'
import { newEventId } from './event-id'

test('ids are lower-case random UUIDs, each its own', () => {
  const ids = Array.from({ length: 1_000 }, newEventId)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set(ids).size).toBe(ids.length)
})

test('ids need no more than plain http offers', () => {
  const { randomUUID } = crypto
  Object.defineProperty(crypto, 'randomUUID', { configurable: true, value: undefined })
  expect(newEventId()).toHaveLength(36)
  Object.defineProperty(crypto, 'randomUUID', { configurable: true, value: randomUUID })
})
