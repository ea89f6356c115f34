import { createRequire } from 'node:module'
import swc from '@swc/core'
import { cruise } from 'dependency-cruiser'

const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs')

// dependency-cruiser asks swc for plain TypeScript and so stumbles over the first tag of a component.
const { parseFileSync } = swc
swc.parseFileSync = (file, how) => parseFileSync(file, { ...how, tsx: file.endsWith('x') })

/**
 * The imports of the project in `folder` (whose path holds no symbolic link) that the table in `.dependency-cruiser.cjs`
 * forbids, each as "rule: from → to", and how many of its modules were read.
 * @returns {Promise<{ breaches: string[], modules: number }>}
 */
export async function breachesOf(folder) {
  const { output } = await cruise(
    ['.'],
    { ...options, baseDir: folder, validate: true, ruleSet: { forbidden } },
    { alias: { '@': folder } },
  )
  const ours = output.modules.filter(({ source }) => !source.includes('node_modules') && /[/.]/.test(source))
  const breaches = output.summary.violations.map(({ rule, from, to, cycle }) => {
    const path = cycle ? cycle.map(({ name }) => name) : [to]
    return `${rule.name}: ${[from, ...path].join(' → ')}`
  })
  return { breaches, modules: ours.length }
}
