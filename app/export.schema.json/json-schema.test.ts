import { expect, it } from 'vitest'
import { exportJsonSchema } from './json-schema'

it('says of an export what it is called, and what every event and schedule holds', () => {
  const schema = JSON.parse(JSON.stringify(exportJsonSchema()))
  expect(schema.properties.format.const).toBe('ai-engineering-deck-export@1')
  expect(schema.required).toEqual(['format', 'exportedAt', 'account', 'settings', 'weights', 'events', 'schedules'])
  const kinds = schema.properties.events.items.oneOf
  expect(kinds.map(({ properties }: { properties: { kind: object } }) => properties.kind)).toMatchObject([
    { const: 'review' },
    { const: 'undo' },
    { const: 'reset' },
  ])
  for (const kind of kinds) expect(kind.properties.studyDay).toEqual({ type: 'string', format: 'date' })
  expect(JSON.stringify(schema)).not.toContain(':{}')
})
