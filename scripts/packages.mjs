import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, runNode, Stop, timed } from './processes.mjs'

const lockOf = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined)

/** Whether an optional package is one for just this kind of machine. Those for one libc only are left to npm. */
const isForThisMachine = ({ os, cpu, libc }) => os?.includes(process.platform) && cpu?.includes(process.arch) && !libc

/**
 * True where npm's own record of `node_modules`, which it writes last, holds every package of the lock file in the same
 * version. So an install that broke off, left out the development packages or came from another kind of machine counts as
 * missing, and one that somebody made by hand counts.
 */
export function isInstalled(folder = root) {
  const wanted = lockOf(join(folder, 'package-lock.json'))
  const present = lockOf(join(folder, 'node_modules/.package-lock.json'))
  if (!wanted) throw new Stop('package-lock.json is missing: this is not a whole copy of the project.')
  if (!present) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || (entry.optional && !isForThisMachine(entry))) return true
    return present[path]?.version === entry.version
  })
}

/** Installs the packages where one is missing. Throws a `Stop` where npm fails. */
export async function installPackages() {
  if (isInstalled()) return
  const npm = process.env.npm_execpath
  if (!npm?.endsWith('npm-cli.js')) {
    throw new Stop('The packages are not installed. Run `npm ci --include=dev`, or this command through npm.')
  }
  await timed('Installing packages', async () => {
    // The build needs the development packages, whatever NODE_ENV says.
    if ((await runNode([npm, 'ci', '--include=dev'])) !== 0) throw new Stop('`npm ci` failed; its message is above.')
  })
}
