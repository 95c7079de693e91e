import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PERSONAL_FIELDS } from '@/domain/privacy/register'
import { renderFieldRegister } from './field-register'
import { renderProcessingRegister } from './processing-register'

test('the papers of the register are up to date; if not: npm run privacy', () => {
  expect(readFileSync('docs/privacy.md', 'utf8')).toBe(renderFieldRegister())
  expect(readFileSync('docs/processing-register.md', 'utf8')).toBe(renderProcessingRegister())
})

test('every personal field has its line', () => {
  const lines = renderFieldRegister()
    .split('\n')
    .filter((line) => line.startsWith('| `'))
  expect(lines.length).toBeGreaterThan(PERSONAL_FIELDS.length)
})
