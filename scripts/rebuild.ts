// `npm run rebuild`: folds every learner's log again and compares what is stored. What differs is named and mended, or
// with `--check` only named; exit 1 where anything did.
import { database, openDatabase } from '../db/client'
import { allUserIds, type Difference, rebuildUser } from '../db/queries/rebuild'
import { Refusal } from '../db/refusal'
import { runCommand } from './command'

const line = ({ userId, cardId, table, eventId, column, stored, folded }: Difference) =>
  `user ${userId}, card ${cardId}, ${table}.${column}${eventId ? ` of review ${eventId}` : ''}: ` +
  `${JSON.stringify(stored)} → ${JSON.stringify(folded)}`

await runCommand(async () => {
  const args = process.argv.slice(2)
  if (args.some((arg) => arg !== '--check')) throw new Refusal('Usage: npm run rebuild [-- --check]')
  const write = !args.includes('--check')
  await openDatabase(undefined, 'npm run rebuild')
  const db = await database()
  let users = 0
  let differences = 0
  for await (const userId of allUserIds(db)) {
    users++
    for (const difference of await rebuildUser(db, userId, { write })) {
      differences++
      console.log(line(difference))
    }
  }
  console.log(`Learners: ${users}. Values stored otherwise than their logs say: ${differences}.`)
  if (differences > 0) process.exitCode = 1
})
