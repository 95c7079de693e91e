/**
 * Counts of vitest's JSON report. A file that could not be loaded has no tests and counts as one failure.
 * `vitestCounts({ numPassedTests: 3, numFailedTests: 1, testResults: [] })` → `{ passed: 3, failed: 1 }`
 */
export function vitestCounts({ numPassedTests, numFailedTests, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  )
  return { passed: numPassedTests, failed: numFailedTests + broken.length }
}

/**
 * Counts of playwright's JSON report. A test that passed only at the second try is a failure: it hides one.
 * `playwrightCounts({ stats: { expected: 9, unexpected: 1, flaky: 1 }, errors: [] })` → `{ passed: 9, failed: 2 }`
 */
export function playwrightCounts({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}
