import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

/** The place that a new process chooses for its run of the browser tests. */
function chosen(environment: Record<string, string> = {}): string {
  const { E2E_PORT: _, ...inherited } = process.env
  const look = "import('./e2e/support/run-place.ts').then(({ port, dataDir }) => console.log(port, dataDir))"
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--eval', look], {
    env: { ...inherited, ...environment },
    encoding: 'utf8',
  })
  if (!stdout) throw new Error(stderr)
  return stdout.trim()
}

test('two runs of the browser tests have each their own port and folder, and their workers share it', () => {
  const [one, other] = [chosen(), chosen()]
  expect(one).toMatch(/^\d+ \.test\/browser\/\d+\/data$/)
  expect(other).not.toBe(one)
  const [port = ''] = one.split(' ')
  expect(chosen({ E2E_PORT: port })).toBe(one)
})
