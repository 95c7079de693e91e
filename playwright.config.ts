import { defineConfig } from '@playwright/test'
import { dataDir, place, port } from './e2e/support/run-place'
import { findChromium } from './scripts/test/chromium.mjs'

const executablePath = await findChromium()
const ROUND = '**/round.*'

export default defineConfig({
  testDir: 'e2e',
  outputDir: `${place}/results`,
  forbidOnly: true,
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'nl-BE',
    timezoneId: 'Europe/Brussels',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Chromium refuses its sandbox to root; its own background calls would be noise on a closed network.
      chromiumSandbox: process.getuid?.() !== 0,
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'chromium', testIgnore: ['**/*.nojs.spec.ts', ROUND] },
    { name: 'nojs', testMatch: '**/*.nojs.spec.ts', testIgnore: ROUND, use: { javaScriptEnabled: false } },
    // A round takes all open requests, also those of another test that is halfway.
    { name: 'round', testMatch: '**/round.spec.ts', dependencies: ['chromium', 'nojs'] },
    {
      name: 'round nojs',
      testMatch: '**/round.nojs.spec.ts',
      dependencies: ['round'],
      use: { javaScriptEnabled: false },
    },
  ],
  webServer: {
    command: 'node e2e/support/serve.mjs',
    url: `http://localhost:${port}/api/health`,
    env: { PORT: String(port), DATA_DIR: dataDir },
    timeout: 300_000,
    stdout: 'pipe',
    // PostgreSQL must be stopped in order, or it stays behind on its own.
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
})
