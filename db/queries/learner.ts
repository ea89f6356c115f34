/** What `/study` begins with. */
import type { CardSeed } from '../../core/card-log'
import type { LogPlace, ReviewLogEvent } from '../../core/review-log'
import type { Schedule } from '../../core/schedule/schedule'
import { seededCard } from '../../core/seed'
import { defaultSettings, type StudySettings } from '../../core/settings'
import { addDays, type StudyDay } from '../../core/study-day'
import type { Database } from '../database'
import type { UserSession } from '../session'
import { eventJson, jsonStatement, listOf, logOfCards, placeJson, scheduleJson } from '../statement'
import { byCard } from './by-card'
import { type SettingsRow, serverToday, settingsRow } from './settings-row'
import { type StoredSchedule, scheduleOf } from './stored-schedule'

interface Start {
  schedules: { cardId: string; schedule: StoredSchedule; last: LogPlace | null }[]
  /** All events of the cards that have one of yesterday or later. */
  recent: ReviewLogEvent[]
  /** The undos whose target has not come. */
  waiting: ReviewLogEvent[]
}

// One statement, so that schedules and events are of one moment. A card without recent events is not folded: its
// schedule is its base.
const start = jsonStatement<Start>(
  'learner_start',
  `select json_build_object(
    'schedules', ${listOf(
      `json_build_object('cardId', s.card_id, 'schedule', ${scheduleJson('s')}, 'last', (
        select ${placeJson('l')} from review_logs l where l.user_id = s.user_id and l.card_id = s.card_id
        order by l.at desc, l.id desc limit 1))`,
      'schedules s where s.user_id = $1::uuid',
    )},
    'recent', ${listOf(
      eventJson('l'),
      logOfCards('select distinct card_id from review_logs where user_id = $1::uuid and study_day >= $2::date'),
    )},
    'waiting', ${listOf(
      eventJson('u'),
      `review_logs u where u.user_id = $1::uuid and u.undoes is not null and not exists (
        select from review_logs t where t.user_id = u.user_id and t.id = u.undoes and t.card_id = u.card_id)`,
      'u.at, u.id',
    )})::text`,
)

/** The seed of a card whose whole log is older than yesterday. */
const restingSeed = (
  cardId: string,
  schedule: Schedule,
  last: LogPlace | null,
  waiting: ReviewLogEvent[],
): CardSeed => ({
  cardId,
  base: { schedule, lastDay: schedule.lastReviewDay, last },
  events: waiting,
})

function seeds({ schedules, recent, waiting }: Start, today: StudyDay, { weights }: SettingsRow): CardSeed[] {
  const logs = byCard(recent)
  const undos = byCard(waiting)
  const lively = [...logs].map(([cardId, log]) => seededCard(cardId, log, today, weights ?? undefined).seed)
  const resting = schedules
    .filter(({ cardId }) => !logs.has(cardId))
    .map(({ cardId, schedule, last }) => restingSeed(cardId, scheduleOf(schedule), last, undos.get(cardId) ?? []))
  return [...lively, ...resting]
}

export interface LearnerStart {
  settings: StudySettings
  /** Null: FSRS's default ones. */
  weights: number[] | null
  /** Of every card that has a schedule, or events since yesterday; by card. */
  seeds: CardSeed[]
}

/** What the study page of `session`'s user starts from at `now`. */
export async function learnerStart(db: Database, { userId }: UserSession, now: Date): Promise<LearnerStart> {
  const row = await settingsRow(db, userId)
  const today = serverToday(row.study, now)
  const found = await start(db, [userId, addDays(today, -1)])
  const unordered = found ? seeds(found, today, row) : []
  return {
    settings: row.study ?? defaultSettings,
    weights: row.weights,
    seeds: unordered.sort((a, b) => (a.cardId < b.cardId ? -1 : 1)),
  }
}
