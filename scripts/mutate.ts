import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// `npm run mutate`: changes the decisions in domain/access one by one and looks whether a test notices. In a folder of its
// own with a tool of its own, because a hundred packages for two minutes a month do not belong in the installation.

const TOOLS = [
  '@stryker-mutator/core@9.6.1',
  '@stryker-mutator/vitest-runner@9.6.1',
  'vitest@4.1.12',
  'typescript@5.9.3',
]
const place = mkdtempSync(join(tmpdir(), 'zorgzame-buur-mutate-'))
const run = (command: string, ...args: string[]) =>
  spawnSync(command, args, { cwd: place, stdio: 'inherit' }).status ?? 1

try {
  for (const room of ['access', 'kernel'])
    cpSync(`domain/${room}`, join(place, 'domain', room), { recursive: true })
  writeFileSync(join(place, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  writeFileSync(
    join(place, 'vitest.config.ts'),
    "export default { test: { include: ['domain/access/*.test.ts'] } }\n",
  )
  writeFileSync(
    join(place, 'stryker.config.json'),
    JSON.stringify({
      testRunner: 'vitest',
      mutate: ['domain/access/*.ts', '!domain/access/*.test.ts'],
      reporters: ['clear-text'],
      thresholds: { high: 100, low: 100, break: 100 },
    }),
  )
  process.exitCode =
    run('npm', 'install', '--no-audit', '--no-fund', ...TOOLS) || run('npx', 'stryker', 'run')
} finally {
  rmSync(place, { recursive: true, force: true })
}
