import './node-version.mjs'
import { buildIfChanged } from './build.mjs'
import { readEnvironment } from './environment.mjs'
import { installPackages } from './packages.mjs'
import { main } from './processes.mjs'
import { freePort, serveSite } from './site.mjs'

await main(async () => {
  await installPackages()
  const { PORT, AUTH_URL, DATA_DIR } = await readEnvironment('start')
  await freePort(PORT)
  await buildIfChanged({ authUrl: AUTH_URL, dataDir: DATA_DIR })
  const { address, ended } = await serveSite(PORT)
  console.log(`The site is at ${address}`)
  return ended
})
