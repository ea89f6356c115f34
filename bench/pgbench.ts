/** `pgbench` on the statements of a grade: what the server itself can do, with no JavaScript before it. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { replay } from '../core/schedule/replay'
import { writeRows } from '../db/queries/caches'
import { insertEvents, lockLearner } from '../db/queries/review-logs'
import { gradeOf } from './bench-database'

const run = promisify(execFile)

/** A colon within a text of SQL: before letters or digits, pgbench would take it for a variable's. */
const colon = "' || chr(58) || '"

/** `value` as a text of SQL. `CARD` and `EVENT` become the ones of this round. */
const literal = (value: unknown) =>
  `replace(replace('${JSON.stringify(value).replaceAll(':', colon)}', 'CARD', 'bench/card-' || :card::text),
    'EVENT', '00000000-0000-4000-8000-' || lpad(:event::text, 12, '0'))`

const learner = (first: number) =>
  `('00000000-0000-4000-8000-' || lpad((${first} + :client_id::integer)::text, 12, '0'))`

const filled = (text: string, values: string[]) =>
  text
    .replaceAll(':MI:SS', `${colon}MI${colon}SS`)
    .replace(/\$(\d)/g, (_, number) => values[Number(number) - 1] ?? 'null')
    .replaceAll('\n', ' ')

function script(first: number): string {
  const grade = { ...gradeOf(0), id: 'EVENT', cardId: 'CARD' }
  const { schedule, states } = replay([grade])
  const user = learner(first)
  const card = `('{bench/card-' || :card::text || '}')`
  return [
    '\\set card random(0, 47)',
    '\\set event random(1, 900000000000)',
    'begin;',
    `${filled(lockLearner.text, [user, '0', "'00000000-0000-4000-8000-000000000000'", card])};`,
    `${filled(insertEvents.text, [user, literal([grade]), card])};`,
    `${filled(writeRows.text, [user, literal([{ cardId: 'CARD', ...schedule }]), literal(states)])};`,
    'commit;',
  ].join('\n')
}

/** Whole transactions a second of `clients` over `ms`, for learners from number `first` on; null without a `pgbench`. */
export async function pgbenchRate(url: string, clients: number, ms: number, first: number): Promise<number | null> {
  const folder = mkdtempSync(join(tmpdir(), 'deck-pgbench-'))
  const file = join(folder, 'grade.sql')
  writeFileSync(file, script(first))
  const threads = String(Math.min(clients, cpus().length))
  const seconds = String(Math.ceil(ms / 1_000))
  try {
    const options = ['-n', '-M', 'prepared', '-c', String(clients), '-j', threads, '-T', seconds, '-f', file, url]
    const { stdout } = await run('pgbench', options)
    const perSecond = Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1])
    if (Number.isNaN(perSecond)) throw new Error(`pgbench said nothing of its rate: ${stdout}`)
    return perSecond
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
