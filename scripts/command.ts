import { closeDatabase } from '../db/client'
import { Refusal } from '../db/refusal'

/** Runs a command on the database and closes that. A Refusal prints its message and exits 1; a defect keeps its stack. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    console.error(error.message)
    process.exitCode = 1
  } finally {
    await closeDatabase()
  }
}
