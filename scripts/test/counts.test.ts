import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../fences/temporary-tree'

type Counts = { passed: number; failed: number }
type Step = { name: string; title: string; light?: boolean; run: () => Promise<object> }
const load = (name: string) => import(join(projectRoot, 'scripts/test', name))

describe('the counts of npm test', () => {
  test('a vitest file that could not be loaded is a failure', async () => {
    const { vitestCounts }: { vitestCounts: (report: object) => Counts } = await load('counts.mjs')
    const report = {
      numPassedTests: 7,
      numFailedTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    }
    expect(vitestCounts(report)).toEqual({ passed: 7, failed: 2 })
  })

  test('a journey that passed only at the second try is a failure', async () => {
    const { playwrightCounts }: { playwrightCounts: (report: object) => Counts } = await load('counts.mjs')
    const report = { stats: { expected: 9, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] }
    expect(playwrightCounts(report)).toEqual({ passed: 9, failed: 3 })
  })
})

describe('the steps of npm test', () => {
  const steps = (): Step[] => [
    { name: 'a', title: 'A', light: true, run: async () => ({ code: 1, output: 'first fault' }) },
    { name: 'b', title: 'B', light: true, run: async () => ({ code: 0, output: '' }) },
    { name: 'c', title: 'C', run: async () => ({ code: 0, output: '', counts: { passed: 4, failed: 0 } }) },
    { name: 'd', title: 'D', run: async () => ({ code: 1, output: '', counts: { passed: 4, failed: 0 } }) },
    { name: 'e', title: 'E', run: () => Promise.reject(new Error('no browser')) },
  ]

  test('a failing step does not stop the others, and each is counted', async () => {
    const said: string[] = []
    const say = console.log
    console.log = (line: string) => said.push(line)
    const { runSteps }: { runSteps: (steps: Step[]) => Promise<Counts> } = await load('run.mjs')
    const total = await runSteps(steps()).finally(() => {
      console.log = say
    })
    expect(total).toEqual({ passed: 9, failed: 3 })
    expect(said.join('\n')).toContain('first fault')
    expect(said.join('\n')).toContain('no browser')
  })
})
