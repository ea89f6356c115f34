import { describe, expect, it } from 'vitest'
import type { CardOutline } from './card'
import { usedOn } from './card-log'
import { defaultUnder, type Rating } from './review-log'
import { preview, waitLabel } from './schedule/preview'
import { newBase, replay } from './schedule/replay'
import {
  canStudyAhead,
  prospect,
  reviewOfFront,
  type Session,
  sessionReducer,
  startSession,
  undoable,
  undoOfLast,
} from './session'
import { studyDay } from './study-day'
import { idOf, review, undo } from './test-events'

const cards: CardOutline[] = Array.from({ length: 30 }, (_, i) => ({
  cardId: `topic-${Math.floor(i / 10) + 1}/card-${i + 1}`,
  version: 1,
  position: i + 1,
}))
const place = { timeZone: 'UTC', rollover: 4 }
const noon = Date.parse('2026-05-10T12:00:00Z')
const start = (change: Partial<Parameters<typeof startSession>[0]> = {}) =>
  startSession({ cards, topic: null, seeds: [], events: [], now: new Date(noon), place, ...change })

let nextId = 1
function answer(session: Session, rating: Rating, now: number): Session {
  const shown = sessionReducer(session, { type: 'revealed', now: new Date(now) })
  const graded = reviewOfFront(shown, rating, idOf(nextId++), new Date(now))
  if (!graded) throw new Error('nothing in front')
  return sessionReducer(shown, { type: 'graded', review: graded, now: new Date(now) })
}
function takeBack(session: Session, now: number): Session {
  const event = undoOfLast(session, idOf(nextId++), new Date(now))
  if (!event) throw new Error('nothing to undo')
  return sessionReducer(session, { type: 'undone', undo: event, now: new Date(now) })
}
const counts = ({ queue }: Session) => [
  queue.newCards.length,
  queue.learning.length + queue.later.length,
  queue.reviews.length,
]
const schedules = ({ logs }: Session) => new Map([...logs].map(([id, { folded }]) => [id, folded.schedule]))

describe('a sitting', () => {
  it('begins with the first card of the first topic, its answer hidden', () => {
    expect(start().front).toEqual({ cardId: 'topic-1/card-1', revealed: false, since: noon })
    expect(counts(start())).toEqual([20, 0, 0])
  })

  it('asks only the cards of its topic', () => {
    const session = start({ topic: 'topic-2' })
    expect(session.front?.cardId).toBe('topic-2/card-11')
    expect(counts(session)).toEqual([10, 0, 0])
  })

  it('is over at once for a topic that is not there', () => {
    expect(start({ topic: 'nothing' }).front).toBeNull()
  })

  it('rates nothing while the answer is hidden', () => {
    expect(reviewOfFront(start(), 3, idOf(1), new Date(noon))).toBeNull()
  })

  it('shows a learning card again at its minute, before new cards', () => {
    let session = answer(start(), 3, noon)
    expect(session.front?.cardId).toBe('topic-2/card-11')
    session = answer(session, 4, noon + 10 * 60_000)
    expect(session.front?.cardId).toBe('topic-1/card-1')
  })

  it('keeps the card in front while another falls due', () => {
    const session = answer(start(), 1, noon)
    const later = sessionReducer(session, { type: 'ticked', now: new Date(noon + 3_600_000), place })
    expect(later.front?.cardId).toBe('topic-2/card-11')
    expect(counts(later)).toEqual([19, 1, 0])
  })

  it('ends with no card in front, and wakes when a step ends', () => {
    const one = cards.slice(0, 1)
    const hourly = { ...defaultUnder, learningSteps: ['1h'] }
    const shown = sessionReducer(start({ cards: one, under: hourly }), { type: 'revealed', now: new Date(noon) })
    const graded = reviewOfFront(shown, 1, idOf(900), new Date(noon))
    if (!graded) throw new Error('nothing in front')
    const over = sessionReducer(shown, { type: 'graded', review: graded, now: new Date(noon) })
    expect(over.front).toBeNull()
    const woken = sessionReducer(over, { type: 'ticked', now: new Date(noon + 3_600_000), place })
    expect(woken.front?.cardId).toBe('topic-1/card-1')
  })

  it('allows twenty new cards a study day, and twenty more after the rollover', () => {
    let session = start()
    for (let i = 0; i < 20; i++) session = answer(session, 4, noon + i * 1_000)
    expect(session.front).toBeNull()
    expect(usedOn(studyDay('2026-05-10'), session.logs)).toEqual({ newCards: 20, reviews: 0 })
    const before = sessionReducer(session, { type: 'ticked', now: new Date('2026-05-11T03:59:59Z'), place })
    expect(before.front).toBeNull()
    const after = sessionReducer(session, { type: 'ticked', now: new Date('2026-05-11T04:00:00Z'), place })
    expect(counts(after)).toEqual([10, 0, 0])
  })

  it('counts a time of at most a minute', () => {
    const shown = sessionReducer(start(), { type: 'revealed', now: new Date(noon) })
    expect(reviewOfFront(shown, 3, idOf(1), new Date(noon + 5_400))?.durationMs).toBe(5_400)
    expect(reviewOfFront(shown, 3, idOf(1), new Date(noon + 3_600_000))?.durationMs).toBe(60_000)
    expect(reviewOfFront(shown, 3, idOf(1), new Date(noon - 3_600_000))?.durationMs).toBe(0)
  })

  describe('settings that change during a sitting', () => {
    const ticked = (session: Session, change: Partial<Parameters<typeof startSession>[0]>) =>
      sessionReducer(session, { type: 'ticked', now: new Date(noon), ...change })

    it('grade the next review under the new ones, and change no schedule', () => {
      const once = answer(start(), 4, noon)
      const changed = ticked(once, { under: { ...defaultUnder, maximumInterval: 1 } })
      expect(changed.logs).toBe(once.logs)
      const shown = sessionReducer(changed, { type: 'revealed', now: new Date(noon) })
      expect(reviewOfFront(shown, 4, idOf(950), new Date(noon))?.under.maximumInterval).toBe(1)
    })

    it('count at once where they are limits or the beginning of the day, but leave the card in front', () => {
      const session = start()
      const fewer = ticked(session, { limits: { newCards: 3, reviews: 200 } })
      expect(counts(fewer)).toEqual([3, 0, 0])
      expect(fewer.front).toBe(session.front)
      expect(ticked(session, { place: { timeZone: 'UTC', rollover: 13 } }).moment.today).toBe('2026-05-09')
    })

    it('stay as they are where none has changed', () => {
      const session = start({ limits: { newCards: 3, reviews: 200 }, under: { ...defaultUnder, fuzz: false } })
      expect(ticked(session, {})).toMatchObject({ limits: session.limits, under: session.under, place })
    })
  })

  it('stores what the button promised', () => {
    let session = start()
    for (let i = 0; i < 30 && session.front; i++) {
      const now = new Date(noon + i * 60_000)
      const { cardId } = session.front
      const promised = preview(session.logs.get(cardId)?.folded.schedule ?? null, prospect(session, cardId, now))
      const rating: Rating = ([3, 1, 4, 2] as const)[i % 4] ?? 3
      session = answer(session, rating, now.getTime())
      expect(session.logs.get(cardId)?.folded.schedule).toEqual(promised[rating].schedule)
      expect(waitLabel(promised[rating].wait)).toMatch(/^\d+[mhd]$/)
    }
  })
})

describe('a sitting that starts from bases', () => {
  it('goes on as one that has the whole log', () => {
    const options = { cardId: 'topic-1/card-1' }
    const [first, second, third] = [
      review(600, '2026-05-01T12:00:00Z', 3, options),
      review(601, '2026-05-01T12:10:00Z', 3, options),
      review(602, '2026-05-09T12:00:00Z', 1, options),
    ]
    const whole = start({ events: [first, second, third] })
    const schedule = replay([first, second]).schedule
    const base = { schedule, lastDay: second.studyDay, last: second }
    const seeds = [{ cardId: first.cardId, base, events: [third] }]
    // The device may hold events that the base holds already.
    const seeded = start({ seeds, events: [second, third] })
    expect(schedules(seeded)).toEqual(schedules(whole))
    expect(seeded.queue).toEqual(whole.queue)
    expect(undoable(seeded)?.id).toBe(third.id)
    expect(counts(answer(seeded, 3, noon))).toEqual(counts(answer(whole, 3, noon)))
  })
})

describe('studying ahead', () => {
  const through = (session: Session, now: number) => {
    let next = session
    for (let i = 0; i < 200 && next.front; i++) next = answer(next, 4, now + i * 1_000)
    return next
  }

  it('goes on beyond the day’s limit, then to reviews before their day, each once', () => {
    const over = through(start(), noon)
    expect(over.front).toBeNull()
    expect(canStudyAhead(over)).toBe(true)
    const events = [...over.logs.values()].flatMap((log) => [...log.events.values()])
    const ahead = start({ events, ahead: true, now: new Date(noon + 3_600_000) })
    expect(counts(ahead)).toEqual([10, 0, 0])
    expect(through(ahead, noon + 3_600_000).front).toBeNull()

    const tomorrow = start({ events, ahead: true, now: new Date(noon + 86_400_000) })
    expect(counts(tomorrow)).toEqual([10, 0, 20])
    const all = through(tomorrow, noon + 86_400_000)
    expect(all.front).toBeNull()
    expect(canStudyAhead(all)).toBe(false)
  })

  it('takes a step before its minute, however far off', () => {
    const hourly = { ...defaultUnder, learningSteps: ['10h'] }
    const one = start({ cards: cards.slice(0, 1), ahead: true, under: hourly })
    const shown = sessionReducer(one, { type: 'revealed', now: new Date(noon) })
    const graded = reviewOfFront(shown, 1, idOf(901), new Date(noon))
    if (!graded) throw new Error('nothing in front')
    expect(sessionReducer(shown, { type: 'graded', review: graded, now: new Date(noon) }).front?.cardId).toBe(
      'topic-1/card-1',
    )
  })
})

describe('a card whose answer changed in meaning', () => {
  const [first] = cards
  const changed = first ? [{ ...first, version: 2 }] : []
  // Easy twice: it would come again more than a month later.
  const events = [
    review(600, '2026-05-01T12:00:00Z', 4, { cardId: 'topic-1/card-1' }),
    review(601, '2026-05-09T12:00:00Z', 4, { cardId: 'topic-1/card-1' }),
  ]
  const graded = (session: Session, version?: number) => {
    const now = new Date(noon)
    const shown = sessionReducer(session, { type: 'revealed', now, ...(version && { version }) })
    const event = reviewOfFront(shown, 3, idOf(602), now)
    if (!event) throw new Error('nothing in front')
    return { event, after: sessionReducer(shown, { type: 'graded', review: event, now }) }
  }

  it('is due at once, and no more after a review, which keeps the version it was given on', () => {
    expect(start({ cards: cards.slice(0, 1), events }).front).toBeNull()
    const session = start({ cards: changed, events })
    expect(counts(session)).toEqual([0, 0, 1])
    const { event, after } = graded(session)
    expect(event.cardVersion).toBe(2)
    expect(after.front).toBeNull()
    expect(counts(after)).toEqual([0, 0, 0])
    expect(start({ cards: changed, events: [...events, event], now: new Date(noon + 1_000) }).front).toBeNull()
  })

  it('is due again once that review is undone', () => {
    const { after } = graded(start({ cards: changed, events }))
    expect(takeBack(after, noon + 1_000).front?.cardId).toBe('topic-1/card-1')
    expect(counts(takeBack(after, noon + 1_000))).toEqual([0, 0, 1])
  })

  it.each([
    ['older', 1],
    ['newer', 3],
  ])('is answered at the version that is shown, where the text is %s than the page', (_, version) => {
    const { event, after } = graded(start({ cards: changed, events }), version)
    expect(event.cardVersion).toBe(version)
    expect(after.front).toBeNull()
    expect(sessionReducer(after, { type: 'ticked', now: new Date(noon + 1_000) }).front).toBeNull()
  })

  it('comes again another time, where an older text was shown', () => {
    const { event } = graded(start({ cards: changed, events }), 1)
    const later = start({ cards: changed, events: [...events, event], now: new Date(noon + 1_000) })
    expect(later.front?.cardId).toBe('topic-1/card-1')
  })

  it('whose form alone changed is as due as it was', () => {
    expect(counts(start({ cards: cards.slice(0, 1), events }))).toEqual([0, 0, 0])
  })
})

describe('undo', () => {
  it('brings back the card, and every schedule and count, three deep', () => {
    const trail = [start()]
    for (let i = 0; i < 3; i++)
      trail.push(answer(trail.at(-1) ?? start(), ([3, 1, 4] as const)[i] ?? 3, noon + i * 1_000))
    let session = trail.at(-1) ?? start()
    for (const before of trail.slice(0, 3).reverse()) {
      session = takeBack(session, noon + 60_000)
      expect(session.front?.cardId).toBe(before.front?.cardId)
      expect(counts(session)).toEqual(counts(before))
      expect([...schedules(session)].filter(([, schedule]) => schedule)).toEqual(
        [...schedules(before)].filter(([, schedule]) => schedule),
      )
    }
    expect(undoable(session)).toBeNull()
  })

  it('reaches back to yesterday, and no further', () => {
    const at = (day: string) => start({ events: [review(700, `${day}T12:00:00Z`, 4, { cardId: 'topic-1/card-1' })] })
    expect(undoable(at('2026-05-09'))?.id).toBe(idOf(700))
    expect(undoable(at('2026-05-08'))).toBeNull()
  })

  it('works from the end of the sitting', () => {
    const over = answer(start({ cards: cards.slice(0, 1) }), 4, noon)
    expect(over.front).toBeNull()
    expect(takeBack(over, noon + 1_000).front).toEqual({
      cardId: 'topic-1/card-1',
      revealed: false,
      since: noon + 1_000,
    })
  })

  it('gives a new card back to the day’s limit', () => {
    let session = start()
    for (let i = 0; i < 20; i++) session = answer(session, 4, noon + i * 1_000)
    expect(counts(takeBack(session, noon + 60_000))).toEqual([1, 0, 0])
  })
})

describe('events from elsewhere', () => {
  const options = { cardId: 'topic-1/card-1' }
  it('replace the card in front when it was graded there', () => {
    const session = sessionReducer(start(), {
      type: 'merged',
      events: [review(500, '2026-05-10T12:00:01Z', 3, options)],
      now: new Date(noon),
    })
    expect(session.front?.cardId).toBe('topic-2/card-11')
    expect(counts(session)).toEqual([19, 1, 0])
  })
  it('leave another card in front, its answer shown', () => {
    const shown = sessionReducer(start(), { type: 'revealed', now: new Date(noon) })
    const elsewhere = review(500, '2026-05-10T12:00:01Z', 3, { cardId: 'topic-3/card-21' })
    expect(sessionReducer(shown, { type: 'merged', events: [elsewhere], now: new Date(noon) }).front).toEqual(
      shown.front,
    )
  })
  it('change nothing when they are known already', () => {
    const session = answer(start(), 3, noon)
    const known = [...session.logs.values()].flatMap(({ events }) => [...events.values()])
    expect(sessionReducer(session, { type: 'merged', events: known, now: new Date(noon) })).toBe(session)
  })
  it('bring a card back when it was undone there', () => {
    const first = review(500, '2026-05-10T12:00:01Z', 4, options)
    const session = sessionReducer(start({ cards: cards.slice(0, 1), events: [first] }), {
      type: 'merged',
      events: [undo(501, '2026-05-10T12:00:02Z', 500, options)],
      now: new Date(noon),
    })
    expect(session.front?.cardId).toBe('topic-1/card-1')
  })
})

describe('what a server says anew', () => {
  it('has the clock go on from it, where answers were dated ahead and have been moved', () => {
    const twoHours = 7_200_000
    const ahead = answer(start(), 3, noon + twoHours)
    const [event] = ahead.logs.get('topic-1/card-1')?.events.values() ?? []
    if (!event) throw new Error('nothing was answered')
    const moved = { ...event, at: new Date(noon).toISOString() }
    const seed = { cardId: moved.cardId, base: newBase, events: [moved] }
    const told = sessionReducer(ahead, { type: 'reseeded', seeds: [seed], events: [], now: new Date(noon + 1_000) })
    expect(told.moment.now).toEqual(new Date(noon + 1_000))
    const next =
      answer(told, 3, noon + 2_000)
        .logs.get('topic-2/card-11')
        ?.events.values() ?? []
    expect([...next].map(({ at }) => at)).toEqual([new Date(noon + 2_000).toISOString()])
  })
})

describe('a device whose clock or zone changes', () => {
  it('keeps the order of reviews when the clock is set back', () => {
    let session = answer(start(), 3, noon)
    session = answer(session, 3, noon - 3_600_000)
    const places = [...session.logs.values()].flatMap(({ events }) => [...events.values()].map(({ at }) => at))
    expect(places).toEqual(['2026-05-10T12:00:00.000Z', '2026-05-10T12:00:00.001Z'])
    expect(usedOn(session.moment.today, session.logs).newCards).toBe(2)
  })
  it('gives no second helping of new cards when it is set back over the rollover', () => {
    let session = start()
    for (let i = 0; i < 20; i++) session = answer(session, 4, noon + i * 1_000)
    const back = sessionReducer(session, { type: 'ticked', now: new Date(noon - 20 * 3_600_000), place })
    expect(back.front).toBeNull()
  })
  it('takes back the review just given when it is set back by days, and the later-dated ones after it', () => {
    const before = answer(start(), 3, noon)
    const daysEarlier = noon - 3 * 86_400_000
    const session = answer(
      sessionReducer(before, { type: 'ticked', now: new Date(daysEarlier), place }),
      4,
      daysEarlier,
    )
    expect(undoable(session)?.cardId).toBe('topic-2/card-11')
    expect(undoable(takeBack(session, daysEarlier + 1_000))?.cardId).toBe('topic-1/card-1')
  })

  it('takes each study day from the zone of its moment', () => {
    const east = sessionReducer(start(), {
      type: 'ticked',
      now: new Date(noon + 3_600_000 * 3),
      place: { timeZone: 'Pacific/Kiritimati', rollover: 4 },
    })
    const session = answer(east, 3, noon + 3_600_000 * 3)
    const [event] = session.logs.get('topic-1/card-1')?.events.values() ?? []
    expect(event).toMatchObject({ studyDay: '2026-05-11', timeZone: 'Pacific/Kiritimati' })
  })
})
