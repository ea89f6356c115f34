// `npm run migrate`: brings the database's schema and its deck up to date, and nothing else.
import { sealedDeck } from '../content/sealed-deck'
import { openDatabase } from '../db/client'
import { runCommand } from './command'

await runCommand(async () => {
  const engine = await openDatabase(sealedDeck(), 'npm run migrate')
  console.log(`The database (${engine}) is up to date.`)
})
