import type { State } from '../../core/schedule/schedule'
import type { StudyDay } from '../../core/study-day'
import type { Database } from '../database'
import type { UserSession } from '../session'
import { jsonStatement, listOf } from '../statement'

export interface DueCard {
  cardId: string
  state: State
  dueDay: StudyDay
}

/** SQL of the queue. Each card is looked up by its key, so that the order of the index stays. */
export const dueQueueSql = `select s.card_id, s.state, s.due_day from schedules s
  where s.user_id = $1::uuid and s.due_day <= $2::date
    and (select c.retired_at is null from cards c where c.card_id = s.card_id)
  order by s.due_day, s.card_id limit $3::integer`

const dueCards = jsonStatement<DueCard[]>(
  'due_queue',
  `select ${listOf(`json_build_object('cardId', q.card_id, 'state', q.state, 'dueDay', q.due_day)`, `(${dueQueueSql}) q`)}::text`,
)

/** The first `limit` cards of `session`'s user that are due by `today`, the longest due first; retired ones are left out. */
export const dueQueue = async (
  db: Database,
  { userId }: UserSession,
  today: StudyDay,
  limit: number,
): Promise<DueCard[]> => (await dueCards(db, [userId, today, limit])) ?? []
