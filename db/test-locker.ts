// A process that locks the folder of its first argument, says so, and keeps it until it is killed; or says why not.
import { lockFolder } from './lock'
import { messageOf } from './refusal'

const [folder = '', patience = '0'] = process.argv.slice(2)

lockFolder(folder, 'a test', Number(patience)).then(
  () => {
    process.stdout.write('locked\n')
    setInterval(() => undefined, 60_000)
  },
  (error: unknown) => process.stdout.write(`${messageOf(error)}\n`),
)
