// Plain Node cannot read TypeScript, so the commands ask this for what `env.ts` makes of the environment.
export {}

try {
  const { env, startProblems } = await import('../env')
  const problems = process.argv[2] === 'start' ? startProblems({ ...env, NODE_ENV: 'production' }) : []
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) process.exitCode = 1
  console.log(JSON.stringify(env))
} catch (error) {
  if (!(error instanceof Error && error.name === 'EnvError')) throw error
  console.error(error.message)
  process.exitCode = 1
}
