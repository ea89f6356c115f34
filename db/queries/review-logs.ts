/** The one way into the review log. */
import type { CardSeed } from '../../core/card-log'
import { received, receivedEvent } from '../../core/received'
import type { ReviewLogEvent } from '../../core/review-log'
import { seededCard } from '../../core/seed'
import type { StudySettings } from '../../core/settings'
import { type Recorded, wireSeed } from '../../core/wire'
import type { Database } from '../database'
import type { UserSession } from '../session'
import { eventJson, idList, jsonStatement, listOf, logOfCards } from '../statement'
import { byCard } from './by-card'
import { type CardChange, cardChange, writeCaches } from './caches'
import { serverToday } from './settings-row'

interface Asking {
  study: StudySettings | null
  weights: number[] | null
  /** Which of the cards asked about there are, retired ones included. */
  known: string[]
}

/** One writer a learner: whoever comes second waits here, and then reads all that the first one wrote. */
const lockLearner = jsonStatement<Asking>(
  'lock_learner',
  `select json_build_object('study', s.study, 'weights', s.weights,
    'known', ${listOf('c.card_id', 'cards c where c.card_id = any($4::text::text[])')})::text
  from users u left join settings s on s.user_id = u.id
  where u.id = $1::uuid and u.session_version = $2::integer
    and not exists (select from ended_sessions e where e.session_id = $3::uuid)
  for no key update of u`,
)

interface Stored {
  /** The events that were not stored before. */
  added: ReviewLogEvent[]
  /** The events of the same cards that were. */
  before: ReviewLogEvent[]
}

// A statement does not see what it inserts itself.
const insertEvents = jsonStatement<Stored>(
  'insert_events',
  `with added as (
    insert into review_logs as l (user_id, id, kind, card_id, card_version, at, study_day, time_zone, rollover, rating,
      duration_ms, undoes, payload)
    select $1::uuid, g.id, g.kind, g."cardId", g."cardVersion", g.at, g."studyDay", g."timeZone", g.rollover, g.rating,
      g."durationMs", g.undoes, jsonb_strip_nulls(jsonb_build_object('under', g.under))
    from json_to_recordset($2::text::json) as g(id uuid, kind text, "cardId" text, "cardVersion" integer,
      at timestamptz, "studyDay" date, "timeZone" text, rollover smallint, rating smallint, "durationMs" integer,
      undoes uuid, under jsonb)
    on conflict (user_id, id) do nothing
    returning l.*
  )
  select json_build_object('added', ${listOf(eventJson('a'), 'added a')}, 'before', ${listOf(
    eventJson('l'),
    logOfCards('select unnest($3::text::text[])'),
  )})::text`,
)

const eventsBeside = jsonStatement<ReviewLogEvent[]>(
  'events_beside',
  `select ${listOf(
    eventJson('l'),
    logOfCards('select distinct card_id from review_logs where user_id = $1::uuid and id = any($2::text::uuid[])'),
  )}::text`,
)

/** All events of the cards that an id of `events` is stored with, where that is none of the cards it is sent with. */
async function strayEvents(tx: Database, userId: string, events: readonly ReviewLogEvent[], { added, before }: Stored) {
  const found = new Set([...added, ...before].map(({ id }) => id))
  const strays = events.filter(({ id }) => !found.has(id)).map(({ id }) => id)
  return strays.length > 0 ? ((await eventsBeside(tx, [userId, idList(strays)])) ?? []) : []
}

/** Stores what of `events` is new, folds the cards again that it changes, and gives the seeds of all that it touches. */
async function store(tx: Database, userId: string, events: readonly ReviewLogEvent[], asking: Asking, now: Date) {
  const cardIds = new Set(events.map(({ cardId }) => cardId))
  const stored = await insertEvents(tx, [userId, JSON.stringify(events), idList(cardIds)])
  if (!stored) return []
  const { added, before } = stored
  const strays = await strayEvents(tx, userId, events, stored)
  const addedIds = new Set(added.map(({ id }) => id))
  const today = serverToday(asking.study, now)
  const seeds: CardSeed[] = []
  const changes: CardChange[] = []
  for (const [cardId, log] of byCard([...before, ...added, ...strays])) {
    const { seed, folded } = seededCard(cardId, log, today, asking.weights ?? undefined)
    seeds.push(seed)
    const own = log.filter(({ id }) => addedIds.has(id))
    if (own.length > 0) changes.push(cardChange(cardId, log, own, folded))
  }
  if (changes.length > 0) await writeCaches(tx, userId, changes)
  return seeds
}

export type RecordOutcome = ({ kind: 'recorded' } & Recorded) | { kind: 'ended' }

/**
 * Stores the events of a sending in the log of `session`'s user, each once, and brings the schedules of their cards up
 * to date, in one transaction. An event that cannot be stored is rejected by itself; an id that is stored already is
 * acknowledged, whatever it holds: the first stored one stays, and `cards` says what there is. `ended`: the session is
 * over, and nothing was written.
 */
export function recordReviews(
  db: Database,
  session: UserSession,
  values: readonly unknown[],
  { now }: { now: Date },
): Promise<RecordOutcome> {
  const looked = values.map((value) => receivedEvent(value, now))
  const cardIds = new Set(looked.flatMap((event) => (typeof event === 'string' ? [] : [event.cardId])))
  const { userId, version, sessionId } = session
  return db.transaction(async (tx): Promise<RecordOutcome> => {
    const asking = await lockLearner(tx, [userId, version, sessionId, idList(cardIds)])
    if (!asking) return { kind: 'ended' }
    const known = new Set(asking.known)
    const { events, rejected } = received(values, looked, (cardId) => known.has(cardId))
    const seeds = events.length > 0 ? await store(tx, userId, events, asking, now) : []
    return {
      kind: 'recorded',
      acknowledged: events.map(({ id }) => id),
      rejected,
      cards: seeds.map(wireSeed),
      serverTime: now.toISOString(),
    }
  })
}
