import './node-version.mjs'
import { readEnvironment } from './environment.mjs'
import { installPackages } from './packages.mjs'
import { main, runNode, Stop, typescript } from './processes.mjs'

// `npm run migrate` and its like: the script of that name, with the packages and the values of `.env`.
await main(async () => {
  const [name, ...args] = process.argv.slice(2)
  if (!name) throw new Stop('Which command?')
  await installPackages()
  await readEnvironment()
  return runNode(typescript(`scripts/${name}.ts`, ...args))
})
