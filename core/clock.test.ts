import { describe, expect, it } from 'vitest'
import { nextInstant, steadyNow } from './clock'

const at = (iso: string) => new Date(iso)
const noon = at('2026-05-10T12:00:00.000Z')

describe('a clock set back', () => {
  it('by less than a day is held at the newest event', () => {
    expect(steadyNow(at('2026-05-10T11:00:00.000Z'), noon)).toEqual(noon)
    expect(nextInstant(at('2026-05-10T11:00:00.000Z'), noon, null)).toEqual(at('2026-05-10T12:00:00.001Z'))
  })
  it('from days ahead is believed, and keeps each card’s own order', () => {
    const ahead = at('2027-01-01T00:00:00.000Z')
    expect(steadyNow(noon, ahead)).toEqual(noon)
    expect(nextInstant(noon, ahead, null)).toEqual(noon)
    expect(nextInstant(noon, ahead, ahead)).toEqual(at('2027-01-01T00:00:00.001Z'))
  })
})

describe('the next instant', () => {
  it('is the clock’s where that is later than all', () => {
    expect(nextInstant(noon, at('2026-05-10T11:59:59.999Z'), at('2026-05-10T11:00:00.000Z'))).toEqual(noon)
    expect(nextInstant(noon, null, null)).toEqual(noon)
  })
  it('follows an event of the same millisecond', () => {
    expect(nextInstant(noon, noon, noon)).toEqual(at('2026-05-10T12:00:00.001Z'))
  })
  it('stays one that an event can carry', () => {
    const end = at('9999-12-31T23:59:59.999Z')
    expect(nextInstant(noon, end, end)).toEqual(end)
  })
})
