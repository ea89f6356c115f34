/**
 * The one schema of all three databases. Every key of a learner's tables begins with the user, so that they can be
 * partitioned by it. Instants are `timestamptz`; study days are dates, read and written as `YYYY-MM-DD` strings.
 */
import { sql } from 'drizzle-orm'
import {
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { ReviewLogEvent, Under } from '../core/review-log'
import type { State } from '../core/schedule/schedule'
import type { StudySettings } from '../core/settings'
import type { StudyDay } from '../core/study-day'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })
const day = (name: string) => date(name, { mode: 'string' }).$type<StudyDay>()

/** `email` is stored in lower case. `passwordHash` is null where an account is only reached by link or provider. */
export const users = pgTable(
  'users',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    name: text('name'),
    email: text('email').notNull(),
    emailVerified: instant('email_verified'),
    image: text('image'),
    passwordHash: text('password_hash'),
    /** Raised by a changed password, "sign out everywhere" and nothing else. */
    sessionVersion: integer('session_version').notNull().default(0),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [uniqueIndex('users_email').on(table.email)],
)

const userId = () =>
  uuid('user_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' })

/** Auth.js's own: which account of which provider signs a user in. The property names are its adapter's. */
export const accounts = pgTable(
  'accounts',
  {
    userId: userId(),
    type: text('type').$type<'oauth' | 'oidc' | 'email' | 'webauthn'>().notNull(),
    provider: text('provider').notNull(),
    providerAccountId: text('provider_account_id').notNull(),
    refresh_token: text('refresh_token'),
    access_token: text('access_token'),
    expires_at: integer('expires_at'),
    token_type: text('token_type'),
    scope: text('scope'),
    id_token: text('id_token'),
    session_state: text('session_state'),
  },
  (table) => [
    primaryKey({ columns: [table.provider, table.providerAccountId] }),
    index('accounts_user').on(table.userId),
  ],
)

/** Auth.js's own: e-mailed links that wait to be followed, as hashes. */
export const verificationTokens = pgTable(
  'verification_tokens',
  { identifier: text('identifier').notNull(), token: text('token').notNull(), expires: instant('expires').notNull() },
  (table) => [primaryKey({ columns: [table.identifier, table.token] })],
)

/** Links to set a new password, as hashes. */
export const passwordResets = pgTable(
  'password_resets',
  { tokenHash: text('token_hash').primaryKey(), userId: userId(), expires: instant('expires').notNull() },
  (table) => [index('password_resets_user').on(table.userId)],
)

/** Sign-ins that were signed out, until their tokens expire by themselves. */
export const endedSessions = pgTable('ended_sessions', {
  sessionId: uuid('session_id').primaryKey(),
  expires: instant('expires').notNull(),
})

/** Tries, counted until they are forgotten. */
export const rateLimits = pgTable('rate_limits', {
  key: text('key').primaryKey(),
  points: integer('points').notNull(),
  expires: instant('expires').notNull(),
})

/** Which deck is stored: one row. */
export const deckState = pgTable('deck_state', {
  id: smallint('id').primaryKey().default(1),
  revision: integer('revision').notNull(),
  hash: text('hash').notNull(),
  syncedAt: instant('synced_at').notNull(),
})

export const topics = pgTable('topics', {
  slug: text('slug').primaryKey(),
  position: integer('position').notNull(),
  title: text('title').notNull(),
  short: text('short').notNull(),
  retiredAt: instant('retired_at'),
})

/** The deck as synced from `content/`. A card that left it is retired, never deleted. */
export const cards = pgTable(
  'cards',
  {
    cardId: text('card_id').primaryKey(),
    topic: text('topic')
      .notNull()
      .references(() => topics.slug),
    position: integer('position').notNull(),
    version: integer('version').notNull(),
    question: text('question').notNull(),
    answer: text('answer').notNull(),
    questionHtml: text('question_html').notNull(),
    answerHtml: text('answer_html').notNull(),
    retiredAt: instant('retired_at'),
  },
  (table) => [index('cards_topic').on(table.topic)],
)

/** What each version of a card said. Only ever added to. */
export const cardVersions = pgTable(
  'card_versions',
  {
    cardId: text('card_id')
      .notNull()
      .references(() => cards.cardId),
    version: integer('version').notNull(),
    question: text('question').notNull(),
    answer: text('answer').notNull(),
    since: instant('since').notNull(),
  },
  (table) => [primaryKey({ columns: [table.cardId, table.version] })],
)

/**
 * The events, only ever added to. Kinds differ in what they fill: a review `rating`, `durationMs` and `under`, an undo
 * `undoes`. An undo may come before its target, so nothing ties it to one. `payload` is for what no query asks about.
 */
export const reviewLogs = pgTable(
  'review_logs',
  {
    userId: userId(),
    id: uuid('id').notNull(),
    kind: text('kind').$type<ReviewLogEvent['kind']>().notNull(),
    cardId: text('card_id').notNull(),
    cardVersion: integer('card_version').notNull(),
    at: instant('at').notNull(),
    studyDay: day('study_day').notNull(),
    timeZone: text('time_zone').notNull(),
    rollover: smallint('rollover').notNull(),
    rating: smallint('rating').$type<1 | 2 | 3 | 4>(),
    durationMs: integer('duration_ms'),
    undoes: uuid('undoes'),
    payload: jsonb('payload').$type<{ under?: Under }>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.id] }),
    index('review_logs_card').on(table.userId, table.cardId, table.at, table.id),
    index('review_logs_day').on(table.userId, table.studyDay),
    // Undos are few; which of them still wait for their target is asked whenever a learner begins.
    index('review_logs_undo').on(table.userId, table.undoes).where(sql`${table.undoes} is not null`),
    check('review_logs_rating', sql`${table.rating} between 1 and 4`),
  ],
)

/** What a learner's events of a card fold to: a cache that can be thrown away and rebuilt. */
export const schedules = pgTable(
  'schedules',
  {
    userId: userId(),
    cardId: text('card_id').notNull(),
    state: text('state').$type<State>().notNull(),
    step: smallint('step').notNull(),
    dueDay: day('due_day'),
    dueAt: instant('due_at'),
    stability: doublePrecision('stability'),
    difficulty: doublePrecision('difficulty'),
    reps: integer('reps').notNull(),
    lapses: integer('lapses').notNull(),
    lastReview: instant('last_review'),
    lastReviewDay: day('last_review_day'),
    cardVersion: integer('card_version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.cardId] }),
    index('schedules_due').on(table.userId, table.dueDay, table.cardId),
  ],
)

/** What was so just before each effective review: the other cache. */
export const reviewStates = pgTable(
  'review_states',
  {
    userId: uuid('user_id').notNull(),
    eventId: uuid('event_id').notNull(),
    state: text('state').$type<State>().notNull(),
    stability: doublePrecision('stability'),
    retrievability: doublePrecision('retrievability'),
    elapsedDays: integer('elapsed_days'),
    intervalDays: integer('interval_days'),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.eventId] }),
    foreignKey({
      columns: [table.userId, table.eventId],
      foreignColumns: [reviewLogs.userId, reviewLogs.id],
    }).onDelete('cascade'),
  ],
)

/** A learner's settings. `weights` null: FSRS's default ones. */
export const settings = pgTable('settings', {
  userId: userId().primaryKey(),
  study: jsonb('study').$type<StudySettings>().notNull(),
  weights: jsonb('weights').$type<number[]>(),
  modelVersion: text('model_version').notNull().default('FSRS-6'),
})
