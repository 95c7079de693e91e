import { expect, test } from 'vitest'
import { isInstalled } from './install.mjs'

const wanted = {
  'node_modules/next': { version: '2.0.0' },
  'node_modules/vitest': { version: '4.0.0', dev: true },
  'node_modules/for-another-machine': { version: '1.0.0', optional: true },
}

test.each([
  ['an empty folder', {}, false],
  ['all that runs the application', { 'node_modules/next': { version: '2.0.0' } }, true],
  ['another version', { 'node_modules/next': { version: '1.0.0' } }, false],
  [
    'an old tool',
    { 'node_modules/next': { version: '2.0.0' }, 'node_modules/vitest': { version: '3.0.0' } },
    false,
  ],
])('%s', (_, present, expected) => {
  expect(isInstalled(wanted, present)).toBe(expected)
})
