import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'

test('a process that used a PostgreSQL of the tests keeps its exit code', () => {
  const program = `import('./test-postgres.ts').then(async ({ startPostgres }) => {
    await (await startPostgres()).remove()
    process.exitCode = 3
  })`
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--eval', program], {
    cwd: path.join(import.meta.dirname),
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  expect(status).toBe(3)
})
