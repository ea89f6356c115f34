import './node-version.mjs'
import { outcome, staticChecks, unitTests } from './checks.mjs'
import { installPackages } from './packages.mjs'
import { main } from './processes.mjs'

await main(async () => {
  await installPackages()
  const failed = []
  for (const [name, check] of [...staticChecks, ['Unit tests', unitTests]]) {
    if ((await outcome(name, check)) !== 0) failed.push(name)
  }
  console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join(', ')}`)
  return failed.length === 0 ? 0 : 1
})
