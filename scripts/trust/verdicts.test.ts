import { expect, test } from 'vitest'
import { tableOf, verdictsOf } from './verdicts'
import { reportOfWalk } from './walk-report'

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

test('what the running product was asked counts as well, with its figure; a failing spec breaks its promise', () => {
  const spec = (title: string, ok: boolean, status = 'expected') => ({
    title,
    ok,
    tests: [{ status, annotations: ok ? [{ type: 'figure', description: '0 of 9 cells' }] : [] }],
  })
  const walk = (...specs: ReturnType<typeof spec>[]) => ({ suites: [{ suites: [{ specs }] }] })
  const said = (one: ReturnType<typeof walk>) => verdictsOf({ testResults: reportOfWalk(one) })[0]
  expect(said(walk(spec('P1 no page', true)))).toMatchObject({
    verdict: 'held',
    figure: '1 of 1 tests; 0 of 9 cells',
  })
  expect(said(walk(spec('P1 no page', true), spec('P1 no action', false)))?.verdict).toBe('broken')
  // What came after a failure and was left out shows nothing.
  expect(said(walk(spec('P1 no page', true, 'skipped')))?.verdict).toBe('not shown')
})
