import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project, whatever the current folder is. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** An expected end: the reader needs its message and no stack. */
export class Stop extends Error {}

const children = new Set()
let stoppedBy

function stopBy(signal) {
  stoppedBy = signal
  for (const child of children) child.kill(signal)
  if (children.size === 0) process.exit(exitCode(null, signal))
}

/** The code a shell gives a process that ended with `code` or by `signal`. */
export const exitCode = (code, signal) => code ?? 128 + constants.signals[signal]

/**
 * Starts Node on `args` in the project's folder or another. The signals that end this process reach it too. `ended`
 * resolves to its exit code.
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, stdio?: import('node:child_process').StdioOptions, folder?: string }} options
 */
export function startNode(args, { env = process.env, stdio = 'inherit', folder = root } = {}) {
  if (children.size === 0) for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stopBy)
  const child = spawn(process.execPath, args, { cwd: folder, env, stdio })
  children.add(child)
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(exitCode(code, signal)))
  }).finally(() => {
    children.delete(child)
    if (children.size === 0) for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, stopBy)
  })
  return { child, ended }
}

/** Runs Node on `args` to its end and gives its exit code. Ends this process where a signal ended the run. */
export async function runNode(args, options) {
  const code = await startNode(args, options).ended
  if (stoppedBy) process.exit(exitCode(null, stoppedBy))
  return code
}

/** What Node prints on `args`, with its exit code; its errors go to the screen. */
export async function nodeOutput(args, options = {}) {
  const { child, ended } = startNode(args, { ...options, stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text
  })
  return { code: await ended, output }
}

/** The file that an installed package runs as `name`. */
export function tool(packageName, name = packageName) {
  const folder = join(root, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[name])
}

/** The arguments that make Node run a TypeScript file of the project. */
export const typescript = (file, ...args) => ['--import', 'tsx', join(root, file), ...args]

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`

/** Says what is being done, does it, says how long it took, and gives its result. */
export async function timed(what, work) {
  const began = performance.now()
  console.log(`${what} …`)
  const result = await work()
  console.log(`${what}: done in ${seconds(performance.now() - began)}`)
  return result
}

/**
 * npm passes a signal on to the shell between it and us, and that shell dies of it alone. So a lost parent counts as the
 * signal.
 */
function endWithParent() {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    stopBy('SIGTERM')
  }, 200)
  watch.unref()
}

/** Runs a command to its end: a `Stop` prints its message and exits 1, anything else is a defect and keeps its stack. */
export async function main(command) {
  endWithParent()
  try {
    process.exitCode = await command()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
