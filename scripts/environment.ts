// Plain Node cannot read TypeScript, so the commands ask this for what `env.ts` makes of the environment.
export {}

try {
  const { env } = await import('../env')
  console.log(JSON.stringify(env))
} catch (error) {
  if (!(error instanceof Error && error.name === 'EnvError')) throw error
  console.error(error.message)
  process.exitCode = 1
}
