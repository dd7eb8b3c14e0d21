import { defineConfig } from 'vitest/config'

// Journeys in a real Chromium against a running binary: see README.md for the two variables they need.
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 60_000,
  },
})
