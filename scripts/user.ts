// `npm run user -- reset EMAIL`: sets a new password for an account, for whoever runs the site.
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { hashPassword } from '../auth/password-hash'
import { emailAddress } from '../core/email'
import { passwordProblem, passwordProblemWords } from '../core/password'
import { database, openDatabase } from '../db/client'
import { setPasswordHash } from '../db/queries/users'
import { Refusal } from '../db/refusal'
import { runCommand } from './command'

/** A line from the terminal, which does not show it, or from whatever is piped in. */
async function typedPassword(): Promise<string> {
  const isTerminal = process.stdin.isTTY === true
  if (isTerminal) process.stderr.write('New password, 15 characters or more (it is not shown): ')
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: isTerminal })
  for await (const line of lines) {
    lines.close()
    if (isTerminal) process.stderr.write('\n')
    return line
  }
  throw new Refusal('No password was given. Nothing was changed.')
}

await runCommand(async () => {
  const [command, given, ...more] = process.argv.slice(2)
  if (command !== 'reset' || given === undefined || more.length > 0) {
    throw new Refusal('Usage: npm run user -- reset EMAIL\nThe new password is read from the terminal, or from a pipe.')
  }
  const email = emailAddress(given)
  if (!email) throw new Refusal(`${given} is not an e-mail address.`)
  const password = await typedPassword()
  const problem = passwordProblem(password, email)
  if (problem) throw new Refusal(`${passwordProblemWords[problem]} Nothing was changed.`)
  await openDatabase(undefined, 'npm run user')
  if (!(await setPasswordHash(await database(), email, await hashPassword(password)))) {
    throw new Refusal(`No account has the address ${email}. Nothing was changed.`)
  }
  console.log(`The password of ${email} is changed. Every session of the account has ended.`)
})
