import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['node_modules', '.next', '.cache', 'e2e'],
    passWithNoTests: false,
    // Databases are opened and servers started; a machine that does other work too needs time for that.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    globalSetup: 'db/test-global.ts',
    env: { AUTH_SECRET: 'only for tests, and long enough for the environment' },
  },
})
