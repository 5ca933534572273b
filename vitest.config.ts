/**
 * A test may wait for a loaded machine; how long anything takes is the business of bench/, not of tests.
 */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['test/**/*.test.ts'], exclude: ['**/node_modules/**'], testTimeout: 120_000, hookTimeout: 120_000 },
})
