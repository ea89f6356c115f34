import './node-version.mjs'
import { readEnvironment } from './environment.mjs'
import { installPackages } from './packages.mjs'
import { main, runNode, tool } from './processes.mjs'
import { freePort } from './site.mjs'

await main(async () => {
  await installPackages()
  const { PORT } = await readEnvironment()
  await freePort(PORT)
  const env = { ...process.env, NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' }
  return runNode([tool('next'), 'dev', '--port', String(PORT)], { env })
})
