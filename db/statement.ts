import type { Database } from './database'

/**
 * A statement of plain SQL that answers with one row of one column, the text of a JSON value. What every grade runs is
 * written so: a query builder takes longer to write such a statement than PostgreSQL to run it, all drivers read text
 * alike, and JSON keeps every digit of a double. `T` is what the statement says it gives.
 */
export function jsonStatement<T>(name: string, text: string): (db: Database, params: unknown[]) => Promise<T | null> {
  return async (db, params) => {
    const read = (rows: unknown[][]) => rows[0]?.[0] ?? null
    const answer = await db._.session.prepareQuery({ sql: text, params }, undefined, name, true, read).execute()
    return typeof answer === 'string' ? JSON.parse(answer) : null
  }
}

/** SQL for the instant `column` as events write it. */
const instantText = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** SQL for the JSON of an event, as it was made, from a row of `review_logs` that is named `row`. */
export const eventJson = (row: string) => `json_strip_nulls(json_build_object(
  'id', ${row}.id, 'kind', ${row}.kind, 'cardId', ${row}.card_id, 'cardVersion', ${row}.card_version,
  'at', ${instantText(`${row}.at`)}, 'studyDay', ${row}.study_day, 'timeZone', ${row}.time_zone,
  'rollover', ${row}.rollover, 'rating', ${row}.rating, 'durationMs', ${row}.duration_ms, 'undoes', ${row}.undoes,
  'under', ${row}.payload -> 'under'))`

/** SQL for the JSON of an event's place in the log. */
export const placeJson = (row: string) => `json_build_object('at', ${instantText(`${row}.at`)}, 'id', ${row}.id)`

/** SQL for the JSON of a schedule from a row of `schedules` that is named `row`: a `StoredSchedule`. */
export const scheduleJson = (row: string) => `json_build_object(
  'state', ${row}.state, 'step', ${row}.step, 'dueDay', ${row}.due_day, 'dueAt', ${instantText(`${row}.due_at`)},
  'stability', ${row}.stability, 'difficulty', ${row}.difficulty, 'reps', ${row}.reps, 'lapses', ${row}.lapses,
  'lastReview', ${instantText(`${row}.last_review`)}, 'lastReviewDay', ${row}.last_review_day,
  'cardVersion', ${row}.card_version)`

/** SQL for the JSON of what was so before a review, from a row of `review_states` that is named `row`. */
export const stateJson = (row: string) => `json_build_object(
  'id', ${row}.event_id, 'state', ${row}.state, 'stability', ${row}.stability, 'retrievability', ${row}.retrievability,
  'elapsedDays', ${row}.elapsed_days, 'intervalDays', ${row}.interval_days)`

/** A parameter that SQL reads by `::text::text[]` or `::text::uuid[]`: ids, which need no quoting. */
export const idList = (ids: Iterable<string>) => `{${[...ids].join()}}`

/**
 * SQL for the rows `l` of `review_logs` that are of user $1 and of the cards of `cardIds`. One index scan a card
 * whatever the planner thinks: the embedded database keeps no statistics, and without them it reads all of a learner.
 */
export const logOfCards = (cardIds: string) => `(${cardIds}) as c(card_id), lateral (
  select * from review_logs where user_id = $1::uuid and card_id = c.card_id offset 0) l`

/** SQL for all of `json`, a JSON expression, over the rows of `from` as a list. */
export const listOf = (json: string, from: string, order = '') =>
  `(select coalesce(json_agg(${json}${order && ` order by ${order}`}), '[]'::json) from ${from})`
