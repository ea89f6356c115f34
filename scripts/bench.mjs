import './node-version.mjs'
import { readEnvironment } from './environment.mjs'
import { installPackages } from './packages.mjs'
import { main, runNode, typescript } from './processes.mjs'

await main(async () => {
  await installPackages()
  await readEnvironment()
  return runNode(typescript('bench/run.ts'))
})
