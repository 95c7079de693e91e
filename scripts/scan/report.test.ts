import { expect, test } from 'vitest'
import { faultsOf } from './report'

const found = (info: string) => [{ method: 'GET', path: '/', info }]

test('what plain http on this machine cannot have is no fault; all else is named', () => {
  const report = {
    vulnerabilities: {
      'HTTP Secure Headers': [
        ...found('Strict-Transport-Security is not set'),
        ...found('X-Frame-Options is not set'),
      ],
      'SQL Injection': found('SQL Injection via parameter zoek'),
      'Cross Site Scripting': [],
    },
    anomalies: { 'Internal Server Error': found('Received a HTTP 500 error') },
  }
  expect(faultsOf(report)).toEqual([
    'HTTP Secure Headers: GET /: X-Frame-Options is not set',
    'SQL Injection: GET /: SQL Injection via parameter zoek',
    'Internal Server Error: GET /: Received a HTTP 500 error',
  ])
})
