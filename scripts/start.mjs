import './node-version.mjs'
import { buildIfChanged } from './build.mjs'
import { readEnvironment } from './environment.mjs'
import { installPackages } from './packages.mjs'
import { main } from './processes.mjs'
import { freePort, serveSite } from './site.mjs'

await main(async () => {
  await installPackages()
  const environment = await readEnvironment('start')
  const { PORT } = environment
  await freePort(PORT)
  await buildIfChanged(environment)
  const { address, ended } = await serveSite(PORT)
  console.log(`The site is at ${address}`)
  return ended
})
