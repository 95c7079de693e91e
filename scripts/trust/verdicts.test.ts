import { expect, test } from 'vitest'
import { tableOf, verdictsOf } from './verdicts'

const line = (fullName: string, status = 'passed', figure?: string) => ({
  fullName,
  status,
  ...(figure ? { meta: { figure } } : {}),
})
const report = (...assertionResults: ReturnType<typeof line>[]) => ({ testResults: [{ assertionResults }] })
const verdictOf = (number: string, ...lines: ReturnType<typeof line>[]) =>
  verdictsOf(report(...lines)).find((one) => one.number === number)

test('every promise has a line, and one without a test says so', () => {
  const verdicts = verdictsOf(report())
  expect(verdicts).toHaveLength(24)
  expect(verdicts.every((one) => one.verdict === 'not shown')).toBe(true)
})

test('one test that fails breaks its promise, and P1 is not P10', () => {
  expect(verdictOf('P1', line('P1 a'), line('P1 b', 'failed'), line('P10 c'))).toMatchObject({
    verdict: 'broken',
    figure: '1 of 2 tests',
  })
  expect(verdictOf('P10', line('what P10 says'))?.verdict).toBe('held')
})

test('a test that was left out shows nothing; a figure stands in the table', () => {
  expect(verdictOf('P3', line('P3 a', 'skipped'))?.verdict).toBe('not shown')
  expect(tableOf(verdictsOf(report(line('P1 a', 'passed', '0 of 12'))))).toContain('(1 of 1 tests; 0 of 12)')
})
