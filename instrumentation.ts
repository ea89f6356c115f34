/** Next calls this once when a server starts. */
export async function register(): Promise<void> {
  // Next replaces the variable at build, and leaves the rest out of what it builds for its other runtime.
  // biome-ignore lint/style/noProcessEnv: no setting of ours
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    try {
      const { startServer } = await import('./instrumentation-node')
      await startServer()
    } catch (error) {
      // A wrong environment throws as the modules are read, and Next would go on without them.
      const isEnvironment = error instanceof Error && error.name === 'EnvError'
      process.stderr.write(`${isEnvironment ? error.message : String(error)}\n`)
      process.exit(1)
    }
  }
}
