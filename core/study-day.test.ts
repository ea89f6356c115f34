import { describe, expect, it, vi } from 'vitest'
import { addDays, daysBetween, isStudyDay, isTimeZone, startOfStudyDay, studyDay, studyDayOf } from './study-day'

describe('a study day begins at the rollover hour of the wall clock', () => {
  it.each([
    // Spring: at 02:00 the clock goes to 03:00. Autumn: at 02:00 (03:00 in Europe) it goes back an hour.
    ['America/New_York', '2026-03-08T07:59:59Z', '2026-03-07'],
    ['America/New_York', '2026-03-08T08:00:00Z', '2026-03-08'],
    ['America/New_York', '2026-11-01T08:59:59Z', '2026-10-31'],
    ['America/New_York', '2026-11-01T09:00:00Z', '2026-11-01'],
    ['Europe/Berlin', '2026-03-29T01:59:59Z', '2026-03-28'],
    ['Europe/Berlin', '2026-03-29T02:00:00Z', '2026-03-29'],
    ['Europe/Berlin', '2026-10-25T02:59:59Z', '2026-10-24'],
    ['Europe/Berlin', '2026-10-25T03:00:00Z', '2026-10-25'],
    ['Australia/Lord_Howe', '2026-04-04T17:29:59Z', '2026-04-04'],
    ['Australia/Lord_Howe', '2026-04-04T17:30:00Z', '2026-04-05'],
    ['Asia/Kolkata', '2026-03-08T22:29:59Z', '2026-03-08'],
    ['Asia/Kolkata', '2026-03-08T22:30:00Z', '2026-03-09'],
    ['Pacific/Kiritimati', '2026-03-07T13:59:59Z', '2026-03-07'],
    ['Pacific/Kiritimati', '2026-03-07T14:00:00Z', '2026-03-08'],
  ])('%s at %s is in %s', (zone, instant, day) => {
    expect(studyDayOf(new Date(instant), zone, 4)).toBe(day)
  })

  it('is not the date of the instant less the rollover hours, which is wrong on the morning after a change', () => {
    const morning = new Date('2026-03-08T08:30:00Z') // 04:30 in New York; four hours before, it was 23:30
    expect(studyDayOf(morning, 'America/New_York', 4)).toBe('2026-03-08')
    expect(studyDayOf(new Date(morning.getTime() - 4 * 3_600_000), 'America/New_York', 0)).toBe('2026-03-07')
  })

  it('takes any rollover from 0 to 23', () => {
    expect(studyDayOf(new Date('2026-01-02T00:00:00Z'), 'UTC', 0)).toBe('2026-01-02')
    expect(studyDayOf(new Date('2026-01-02T22:59:59Z'), 'UTC', 23)).toBe('2026-01-01')
  })

  it('throws for an unknown zone', () => {
    expect(() => studyDayOf(new Date(), 'Mars/Olympus', 4)).toThrow(RangeError)
    expect(isTimeZone('Mars/Olympus')).toBe(false)
    expect(isTimeZone('Europe/Berlin')).toBe(true)
  })
})

describe('the start of a study day', () => {
  it.each([
    ['America/New_York', '2026-03-08', 4, '2026-03-08T08:00:00.000Z'],
    ['America/New_York', '2026-03-08', 2, '2026-03-08T07:00:00.000Z'], // 02:00 is leapt over: the leap itself
    ['America/New_York', '2026-11-01', 4, '2026-11-01T09:00:00.000Z'],
    ['Europe/Berlin', '2026-10-25', 4, '2026-10-25T03:00:00.000Z'],
    ['Pacific/Kiritimati', '2026-03-08', 4, '2026-03-07T14:00:00.000Z'],
    ['Pacific/Pago_Pago', '2026-03-08', 23, '2026-03-09T10:00:00.000Z'],
  ])('%s, %s, rollover %i', (zone, day, rollover, instant) => {
    expect(startOfStudyDay(studyDay(day), zone, rollover).toISOString()).toBe(instant)
  })

  it('is the first minute of its day in five zones over a year', () => {
    for (const zone of [
      'America/New_York',
      'Europe/Berlin',
      'Australia/Lord_Howe',
      'Asia/Kolkata',
      'Pacific/Kiritimati',
    ]) {
      for (let n = 0; n < 365; n++) {
        const day = addDays(studyDay('2026-01-01'), n)
        const start = startOfStudyDay(day, zone, 4)
        expect(studyDayOf(start, zone, 4)).toBe(day)
        expect(studyDayOf(new Date(start.getTime() - 1), zone, 4)).toBe(addDays(day, -1))
      }
    }
  })
})

describe('calendar days', () => {
  it('count across months, leap years and daylight changes', () => {
    expect(addDays(studyDay('2028-02-28'), 1)).toBe('2028-02-29')
    expect(addDays(studyDay('2026-03-01'), -1)).toBe('2026-02-28')
    expect(daysBetween(studyDay('2026-03-07'), studyDay('2026-03-09'))).toBe(2)
    expect(daysBetween(studyDay('2026-01-02'), studyDay('2026-01-01'))).toBe(-1)
  })

  it('end where four digits of a year do', () => {
    expect(addDays(studyDay('9999-12-31'), 1)).toBe('9999-12-31')
    expect(addDays(studyDay('9999-12-01'), 36_500)).toBe('9999-12-31')
    expect(studyDayOf(new Date('+010000-01-01T12:00:00Z'), 'Asia/Tokyo', 4)).toBe('9999-12-31')
    expect(studyDayOf(new Date(0), 'UTC', 4)).toBe('1969-12-31')
  })

  it.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', '', 'today', '2026-01-01T00:00:00Z'])(
    'refuse %j',
    (value) => {
      expect(isStudyDay(value)).toBe(false)
      expect(() => studyDay(value)).toThrow(RangeError)
    },
  )
})

it('keeps no more zones than a learner could mean, in however many ways one is written', () => {
  const letters = [...'americaargentina']
  const spelling = (n: number) => {
    const cased = letters.map((letter, i) => ((n >> i) & 1 ? letter.toUpperCase() : letter)).join('')
    return `${cased.slice(0, 7)}/${cased.slice(7)}/buenos_aires`
  }
  const spellings = Array.from({ length: 2_000 }, (_, n) => spelling(n))
  expect(new Set(spellings).size).toBe(2_000)
  const made = vi.spyOn(Intl, 'DateTimeFormat')
  expect(spellings.every(isTimeZone)).toBe(true)
  made.mockClear()
  expect(spellings.every(isTimeZone)).toBe(true)
  expect(made.mock.calls.length).toBeGreaterThan(500)
  made.mockRestore()
})
