import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const pure = ['{domain,components,messages}/**/*.test.{ts,tsx}', 'scripts/fences/**/*.test.ts', 'env.test.ts']

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    // Of itself it leaves one core free for who watches: half of a machine with two.
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // It imports files of next without their ending, which only the bundler finds.
    server: { deps: { inline: ['next-auth'] } },
    env: { AUTH_SECRET: 'only-for-tests-and-in-no-installation', DATA_DIR: '.test/data' },
    // Two projects, so that a run of pure tests starts no database.
    projects: [
      { extends: true, test: { name: 'domain', include: pure } },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['*.test.ts', '{app,services,db,scripts,bench}/**/*.test.{ts,tsx}'],
          exclude: [...pure, '**/node_modules/**'],
          globalSetup: './db/testing/global-setup.ts',
        },
      },
    ],
  },
})
