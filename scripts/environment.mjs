import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { nodeOutput, root, Stop, typescript } from './processes.mjs'

/**
 * The environment as `env.ts` reads it, `.env` included. Throws a `Stop` where a variable is wrong; its name and what was
 * expected are on the screen by then. Needs the packages. For the purpose `start` what a server needs counts too.
 */
export async function readEnvironment(purpose = '') {
  const file = join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  const { code, output } = await nodeOutput(typescript('scripts/environment.ts', purpose))
  if (code !== 0) throw new Stop('Nothing was started.')
  return JSON.parse(output)
}

/**
 * The environment for what runs in production: the build and the server.
 * @param {Record<string, string>} more
 * @returns {NodeJS.ProcessEnv}
 */
export const productionEnv = (more = {}) => ({
  ...process.env,
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  ...more,
})

/**
 * `env` for a process that serves: Node would let its heap grow with the machine's memory before it tidies up, with up to
 * 48 MB for what has just been made, and glibc keeps an arena of freed memory for each thread. The embedded database
 * lives beside that heap. What the owner of the machine has set wins.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export const servingEnv = (env) => ({
  ...env,
  NODE_OPTIONS: `--max-old-space-size=192 --max-semi-space-size=2 ${env.NODE_OPTIONS ?? ''}`.trim(),
  MALLOC_ARENA_MAX: env.MALLOC_ARENA_MAX || '2',
})
