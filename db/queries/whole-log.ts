/** All that is kept of one learner's reviews. */
import type { ReviewLogEvent } from '../../core/review-log'
import type { ReviewState } from '../../core/schedule/replay'
import { eventJson, jsonStatement, listOf, scheduleJson, stateJson } from '../statement'
import type { StoredSchedule } from './stored-schedule'

/** The events of user $1 in the order of the log. */
export const wholeLog = jsonStatement<ReviewLogEvent[]>(
  'whole_log',
  `select ${listOf(eventJson('l'), 'review_logs l where l.user_id = $1::uuid', 'l.at, l.id')}::text`,
)

/** The first $3 events of user $1 from the id $2 on, by id. */
export const logPage = jsonStatement<ReviewLogEvent[]>(
  'log_page',
  `select ${listOf(
    eventJson('l'),
    '(select * from review_logs where user_id = $1::uuid and id >= $2::uuid order by id limit $3::integer) l',
    'l.id',
  )}::text`,
)

export interface CardSchedule {
  cardId: string
  schedule: StoredSchedule
}

/** The stored schedules of user $1 by card. */
export const allSchedules = jsonStatement<CardSchedule[]>(
  'all_schedules',
  `select ${listOf(
    `json_build_object('cardId', s.card_id, 'schedule', ${scheduleJson('s')})`,
    'schedules s where s.user_id = $1::uuid',
    's.card_id collate "C"',
  )}::text`,
)

/** The stored states before each review of user $1. */
export const allStates = jsonStatement<ReviewState[]>(
  'all_states',
  `select ${listOf(stateJson('s'), 'review_states s where s.user_id = $1::uuid')}::text`,
)
