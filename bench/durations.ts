import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from '../scripts/build.mjs'
import { productionEnv } from '../scripts/environment.mjs'
import { root, runNode, Stop, startNode, tool } from '../scripts/processes.mjs'
import { firstAnswer, freePort, serveSite } from '../scripts/site.mjs'
import { medianOf } from './statistics'

async function msOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Milliseconds of a build of the site from nothing, the check of the deck included. Leaves the build there. */
export function siteBuildMs(environment: Parameters<typeof build>[0]): Promise<number> {
  rmSync(join(root, '.next'), { recursive: true, force: true })
  return msOf(() => build(environment))
}

/** Milliseconds of a build of the hello page from nothing. Leaves the build there. */
export function helloBuildMs(folder: string): Promise<number> {
  return msOf(async () => {
    const code = await runNode([tool('next'), 'build'], { env: productionEnv(), stdio: 'ignore', folder })
    if (code !== 0) throw new Stop('The hello page did not build.')
  })
}

/** Milliseconds from a start with nothing to install or build (npm's own aside) to the first healthy answer. */
export const siteStartMs = (): Promise<number> =>
  medianOf(3, async () => {
    const port = await freePort()
    const began = performance.now()
    const { child, ended } = startNode([join(root, 'scripts/start.mjs')], {
      env: productionEnv({ PORT: String(port) }),
      stdio: 'ignore',
    })
    await firstAnswer(`http://localhost:${port}/api/health`, ended)
    const ms = performance.now() - began
    child.kill('SIGTERM')
    await ended
    return ms
  })

/** Milliseconds from starting Next on the hello page to its first answer. */
export const helloStartMs = (folder: string): Promise<number> =>
  medianOf(3, async () => {
    const port = await freePort()
    const began = performance.now()
    const { close } = await serveSite(port, { folder, health: '/' })
    const ms = performance.now() - began
    await close()
    return ms
  })
