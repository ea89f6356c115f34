/** The two caches of the fold, `schedules` and `review_states`: what to write there, and writing it. */
import { compareEvents, type LogPlace, type ReviewLogEvent } from '../../core/review-log'
import type { Folded, ReviewState } from '../../core/schedule/replay'
import type { Schedule } from '../../core/schedule/schedule'
import type { Database } from '../database'
import { idList, jsonStatement } from '../statement'

/** What is to be written of one card. */
export interface CardChange {
  cardId: string
  /** Null where no effective event is left: the row goes. */
  schedule: Schedule | null
  /** The states that may differ from what is stored. */
  states: ReviewState[]
  /** The events whose states go. */
  stateless: string[]
}

/** The earliest place from which `added` may change a card's states: an undo reaches back to its target. */
function changedFrom(added: readonly ReviewLogEvent[], log: ReadonlyMap<string, ReviewLogEvent>): LogPlace | null {
  let from: LogPlace | null = null
  for (const event of added) {
    const place = event.kind === 'undo' ? log.get(event.undoes) : event
    if (place && (from === null || compareEvents(place, from) < 0)) from = place
  }
  return from
}

/** What `added`, which are stored now with the rest of the card's `log`, change: it folds to `folded`. */
export function cardChange(
  cardId: string,
  log: readonly ReviewLogEvent[],
  added: readonly ReviewLogEvent[],
  { schedule, effective, states }: Folded,
): CardChange {
  const byId = new Map(log.map((event) => [event.id, event]))
  const from = changedFrom(added, byId)
  const changed = new Set(effective.flatMap((event) => (from && compareEvents(event, from) >= 0 ? [event.id] : [])))
  return {
    cardId,
    schedule,
    states: states.filter(({ id }) => changed.has(id)),
    stateless: added.flatMap((event) => (event.kind === 'undo' && byId.has(event.undoes) ? [event.undoes] : [])),
  }
}

const writeRows = jsonStatement<null>(
  'write_caches',
  `with kept as (
    insert into schedules (user_id, card_id, state, step, due_day, due_at, stability, difficulty, reps, lapses,
      last_review, last_review_day, card_version)
    select $1::uuid, s.* from json_to_recordset($2::text::json) as s("cardId" text, state text, step smallint,
      "dueDay" date, "dueAt" timestamptz, stability float8, difficulty float8, reps integer, lapses integer,
      "lastReview" timestamptz, "lastReviewDay" date, "cardVersion" integer)
    on conflict (user_id, card_id) do update set state = excluded.state, step = excluded.step,
      due_day = excluded.due_day, due_at = excluded.due_at, stability = excluded.stability,
      difficulty = excluded.difficulty, reps = excluded.reps, lapses = excluded.lapses,
      last_review = excluded.last_review, last_review_day = excluded.last_review_day,
      card_version = excluded.card_version
  )
  insert into review_states (user_id, event_id, state, stability, retrievability, elapsed_days, interval_days)
  select $1::uuid, s.* from json_to_recordset($3::text::json) as s(id uuid, state text, stability float8,
    retrievability float8, "elapsedDays" integer, "intervalDays" integer)
  on conflict (user_id, event_id) do update set state = excluded.state, stability = excluded.stability,
    retrievability = excluded.retrievability, elapsed_days = excluded.elapsed_days,
    interval_days = excluded.interval_days`,
)

const deleteRows = jsonStatement<null>(
  'delete_from_caches',
  `with gone as (delete from schedules where user_id = $1::uuid and card_id = any($2::text::text[]))
  delete from review_states where user_id = $1::uuid and event_id = any($3::text::uuid[])`,
)

/** Writes `changes` into the caches of `userId`. */
export async function writeCaches(db: Database, userId: string, changes: readonly CardChange[]): Promise<void> {
  const kept = changes.flatMap(({ cardId, schedule }) => (schedule ? [{ cardId, ...schedule }] : []))
  const gone = changes.flatMap(({ cardId, schedule }) => (schedule ? [] : [cardId]))
  const states = changes.flatMap((change) => change.states)
  const stateless = changes.flatMap((change) => change.stateless)
  if (kept.length > 0) await writeRows(db, [userId, JSON.stringify(kept), JSON.stringify(states)])
  if (gone.length + stateless.length > 0) await deleteRows(db, [userId, idList(gone), idList(stateless)])
}
