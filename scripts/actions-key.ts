// Plain Node cannot read TypeScript, so the build asks this for the key of the server's actions.
import { actionsKey } from '../db/secret'
import { runCommand } from './command'

await runCommand(async () => console.log(actionsKey()))
