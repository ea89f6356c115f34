/** Next calls this once when a server starts. */
export async function register(): Promise<void> {
  // Next replaces the variable at build, and leaves the rest out of what it builds for its other runtime.
  // biome-ignore lint/style/noProcessEnv: no setting of ours
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startServer } = await import('./instrumentation-node')
    await startServer()
  }
}
