/* biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of source text */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Each breach: what is broken, the file, the text, and what stands there instead.
 * @type {string[][]}
 */
export const breaches = [
  ['events folded in the order of arrival', 'schedule/replay.ts', '.sort(compareEvents)', ''],
  [
    'ids not deduplicated',
    'schedule/replay.ts',
    'kept.set(event.id, event)',
    'kept.set(`${event.id} ${kept.size}`, event)',
    '|| kept.has(event.id)',
    '',
  ],
  ['undo ignored', 'schedule/replay.ts', 'undone.add(event.undoes)', 'undone.add(event.id)'],
  [
    'undo only where it comes after its target',
    'schedule/replay.ts',
    'undone.has(event.id)',
    'events.some((e) => e.kind === "undo" && e.undoes === event.id && compareEvents(e, event) > 0)',
  ],
  [
    'days counted in UTC',
    'study-day.ts',
    'const wall = wallClock(instant, timeZone)',
    "const wall = wallClock(instant, 'UTC')",
  ],
  [
    'days counted from the instant less the rollover hours',
    'study-day.ts',
    'const wall = wallClock(instant, timeZone)',
    'const wall = wallClock(new Date(instant.getTime() - rollover * 3_600_000), timeZone)',
    'return dayOfNumber(hour < rollover ? day - 1 : day)',
    'return dayOfNumber(hour < 0 ? day - 1 : day)',
  ],
  [
    'the learning step dropped',
    'schedule/replay.ts',
    'step: isLearning(state) ? step : 0',
    'step: 0',
    'standing: { state, step, memory',
    'standing: { state, step: 0, memory',
  ],
  ['the step forgotten between answers', 'schedule/grade.ts', 'isLearning(from.state) ? from.step : 0', '0'],
  [
    'fuzz by time',
    'schedule/grade.ts',
    'fuzzNumber(answer.cardId, from.reps)',
    '(Date.now() * 0.618 + performance.now() * 7.3) % 1',
  ],
  ['fuzz of one seed for all cards', 'schedule/interval.ts', '`${cardId}#${reps}`', '`${reps}`'],
  [
    'elapsed days not clamped at 0',
    'schedule/replay.ts',
    'Math.max(0, daysBetween(last.day, day))',
    'daysBetween(last.day, day)',
  ],
  [
    'the cap applied before fuzz only',
    'schedule/interval.ts',
    'upper: clamp(Math.round(within + delta), least, maximum)',
    'upper: Math.round(within + delta)',
  ],
  [
    'intervals free to shrink by fuzz',
    'schedule/interval.ts',
    'fuzz === null ? 1 : leastAfter(previous, interval, maximum)',
    '1',
  ],
  ['buttons free to be equal', 'schedule/interval.ts', 'previous, maximum, fuzz) + 1', 'previous, maximum, fuzz)'],
  [
    'Hard as the mean of steps on every step',
    'schedule/steps.ts',
    'at === 0 ? hardOnFirstStep(first, second) : current',
    'hardOnFirstStep(first, second)',
  ],
  ['lapses counted by every Again', 'schedule/grade.ts', "from.state === 'Review' && rating === 1", 'rating === 1'],
  [
    'a first stability raised to 0.1',
    'schedule/memory.ts',
    'stabilityOf(weights[rating - 1] ?? 0)',
    'Math.max(stabilityOf(weights[rating - 1] ?? 0), 0.1)',
  ],
  [
    'w17 and w18 lowered as for relearning steps',
    'schedule/memory.ts',
    '  [0, 2],\n  [0, 2],',
    '  [0, 0.5],\n  [0, 0.5],',
  ],
  ['a memory rounded to seven places', 'schedule/memory.ts', 'value * 1e8) / 1e8', 'value * 1e7) / 1e7'],
  [
    'a reset that keeps the memory',
    'schedule/replay.ts',
    '{ ...newStanding, reps, lapses }',
    '{ ...standing, reps, lapses }',
  ],
  ['a reset that clears the counts', 'schedule/replay.ts', '{ ...newStanding, reps, lapses }', 'newStanding'],
  [
    'events of the base folded twice',
    'schedule/replay.ts',
    'after === null || compareEvents(event, after) > 0',
    'true',
  ],
  ['steps due at an instant beyond the rollover', 'schedule/replay.ts', 'crossed > 0', 'crossed > 99'],
  [
    'touched cards not folded again',
    'card-log.ts',
    'next.set(cardId, cardLog(logs.get(cardId)?.base ?? newBase, own))',
    'next.set(cardId, logs.get(cardId) ?? cardLog(newBase, own))',
  ],
  ['new cards in deck order', 'queue.ts', 'a.rank - b.rank || a.card.position', 'a.card.position'],
  ['days beyond the last one', 'study-day.ts', 'Math.min(number, lastDayNumber)', 'number'],
  ['no learning ahead', 'queue.ts', '<= aheadMs', '<= 0'],
  ['limits not counted', 'session.ts', 'limits.newCards - used.newCards', 'limits.newCards'],
  ['a clock set back believed', 'clock.ts', 'newest && ahead > 0 && ahead <= dayMs ? newest : now', 'now'],
  [
    'the rollover ignored',
    'study-day.ts',
    'return dayOfNumber(hour < rollover ? day - 1 : day)',
    'return dayOfNumber(hour < 0 ? 0 : day)',
  ],
  [
    'no cap without fuzz',
    'schedule/interval.ts',
    'return clamp(Math.round(interval), Math.min(minimum, maximum), maximum)',
    'return Math.max(Math.round(interval), minimum)',
  ],
  [
    'an undo that reaches another card',
    'card-log.ts',
    'for (const event of events) {',
    "for (const given of events) {\n    const event = given.kind === 'undo' ? { ...given, cardId: 'sampling/temperature' } : given",
  ],
  ['a step beyond the list kept', 'schedule/steps.ts', 'Math.min(step, Math.max(seconds.length - 1, 0))', 'step'],
  ['fuzz in a corner of [0, 1)', 'schedule/interval.ts', '>>> 0) / 2 ** 32', '>>> 1) / 2 ** 32'],
  [
    'recall in blocks of a day',
    'schedule/memory.ts',
    'retrievability(elapsedDays, stability, w(20))',
    'retrievability(Math.floor(elapsedDays), stability, w(20))',
  ],
  [
    'Hard on the first step rounded to minutes',
    'schedule/steps.ts',
    'Math.floor((first + second) / 2)',
    'Math.ceil((first + second) / 120) * 60',
  ],
  [
    'Hard on the only step twice as long',
    'schedule/steps.ts',
    'Math.min(Math.floor(first * 1.5), first + daySeconds)',
    'first * 2',
  ],
  [
    'waits beyond a day not in whole days',
    'schedule/steps.ts',
    'Math.round(seconds / daySeconds) * daySeconds : seconds',
    'seconds : seconds',
  ],
  [
    'settings not validated',
    'review-log.ts',
    'v.minValue(0.7), v.maxValue(0.99)',
    '',
    'maximumInterval: whole(1, 36_500)',
    'maximumInterval: v.number()',
    'v.regex(/^[1-9]\\d{0,5}[mhd]$/)',
    'v.maxLength(20)',
    'fuzz: v.boolean()',
    'fuzz: v.any()',
  ],
  [
    'w17 and w18 lowered by relearning steps',
    'schedule/replay.ts',
    'const model = memoryModel(weights)',
    "const many = events.some((e) => e.kind === 'review' && e.under.relearningSteps.length > 1)\n  const model = memoryModel(many ? weights.map((w, i) => (i === 17 || i === 18 ? w / 2 : w)) : weights)",
  ],
  [
    'steps where the learner has none',
    'schedule/steps.ts',
    'steps.map(stepSeconds)',
    "(steps.length > 0 ? steps : ['10m']).map(stepSeconds)",
  ],
  [
    'a first interval of three days at least',
    'schedule/grade.ts',
    'Math.max(Math.round(real), 1)',
    'Math.max(Math.round(real), 3)',
  ],
  ['random logs without reset', 'test-logs.ts', "'undo', 'reset')", "'undo')"],
  ['a base with the events of yesterday in it', 'seed.ts', 'addDays(today, -1)', 'today'],
  ['a base with what was undone since', 'seed.ts', '...rest.filter(isUndo)', '...[]'],
  [
    'a base that skips over a recent event',
    'seed.ts',
    'sorted.slice(0, recent)',
    'sorted.filter((e) => e.studyDay < yesterday)',
  ],
  ['undos left behind in the base', 'seed.ts', 'isUndo(event) && !inPrefix.has(event.undoes)', 'false'],
  ['the time of a sending believed', 'received.ts', "return 'future'", 'return parsed.data'],
  ['the study day of a sending believed', 'received.ts', '<= 1', '<= 9'],
  ['ids doubled in one sending', 'received.ts', 'else if (!events.has(event.id))', 'else'],
]

/**
 * What is broken where reviews are stored and answered, by the file's whole path.
 * @type {string[][]}
 */
export const serverBreaches = [
  ['ids stored without `on conflict`', 'db/queries/review-logs.ts', 'on conflict (user_id, id) do nothing', ''],
  ['the owner of a sending not compared', 'app/study/record-sending.ts', 'owner !== asking.userId', 'false'],
  [
    'the version of a session not compared',
    'db/queries/review-logs.ts',
    'u.session_version = $2::integer',
    '$2::integer is not null',
  ],
  [
    'sessions that were signed out let in',
    'db/queries/review-logs.ts',
    'where e.session_id = $3::uuid',
    'where e.session_id = $3::uuid and false',
  ],
  ['no lock on the learner', 'db/queries/review-logs.ts', 'for no key update of u', ''],
  ["a card's events of every learner", 'db/statement.ts', 'where user_id = $1::uuid and card_id', 'where card_id'],
  [
    'an undo that leaves the state of its review',
    'db/queries/caches.ts',
    'gone.length + stateless.length > 0',
    'gone.length > 0',
  ],
  [
    'states before an older review that came late left as they were',
    'db/queries/caches.ts',
    'from && compareEvents(event, from) >= 0 ? [event.id] : []',
    'added.includes(event) ? [event.id] : []',
  ],
  ['a schedule kept without a review', 'db/queries/caches.ts', 'schedule ? [] : [cardId]', '[]'],
  ['weights passed over', 'db/queries/review-logs.ts', 'asking.weights ?? undefined', 'undefined'],
  ['events of a stored id not answered with', 'db/queries/review-logs.ts', 'strays.length > 0', 'false'],
  ['undos that wait left behind', 'db/queries/learner.ts', 'undos.get(cardId) ?? []', '[]'],
  ['an export in any order', 'db/queries/whole-log.ts', ", 'l.at, l.id'", ", 'l.rating'"],
  [
    'a rebuild that passes over states',
    'db/queries/rebuild.ts',
    'for (const id of eventIds) {',
    'for (const id of [] as string[]) {',
  ],
  ['a rebuild that writes nothing', 'db/queries/rebuild.ts', 'if (write && ', 'if (!write && '],
  [
    'a missing Origin let in',
    'app/api/reviews/answer.ts',
    '!isSameOrigin(request.headers)',
    "request.headers.has('origin') && !isSameOrigin(request.headers)",
  ],
  ['a length believed', 'app/api/reviews/content.ts', 'length + value.length > limit', 'false'],
  ['sending without end', 'app/study/record-sending.ts', '!taken.allowed', 'false'],
]

/**
 * The source of a breach's file in `folder` with its changes made. Throws where a text does not stand there.
 * @param {string} folder
 * @param {string[]} breach
 */
export function broken(folder, [name = '', file = '', ...changes]) {
  let source = readFileSync(join(folder, file), 'utf8')
  for (let i = 0; i < changes.length; i += 2) {
    if (!source.includes(changes[i])) throw new Error(`${name}: not found in ${file}: ${changes[i]}`)
    source = source.replace(changes[i], () => changes[i + 1])
  }
  return source
}
