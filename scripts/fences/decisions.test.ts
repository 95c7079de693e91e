import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decisionFaults, oldDecisions } from './decisions'
import { projectRoot } from './temporary-tree'

const folder = join(projectRoot, 'docs', 'decisions')
const records = readdirSync(folder)
  .sort()
  .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }))

const parts = '## Context\n\n## Decision\n\n## Consequences\n\n## Reconsider when\n'
const good = { file: '0001-one.md', text: `# 0001 One\n\nLooked at: 2026-01-31\n\n${parts}` }

describe('the records of decisions', () => {
  test('a good one is good', () => expect(decisionFaults([good])).toEqual([]))

  test.each([
    ['a hole in the numbers', { ...good, file: '0002-one.md', text: good.text.replace('0001', '0002') }],
    ['a title of another form', { ...good, text: good.text.replace('0001', '1.') }],
    ['no date', { ...good, text: good.text.replace('Looked at: 2026-01-31', '') }],
    ['a part that is missing', { ...good, text: good.text.replace('## Decision\n', '') }],
    ['parts in another order', { ...good, text: `${good.text}\n## Measured\n` }],
  ])('%s is seen', (_, record) => expect(decisionFaults([record])).toHaveLength(1))

  test('one that nobody looked at for a year is old', () => {
    expect(oldDecisions([good], Date.UTC(2027, 0, 31))).toEqual([])
    expect(oldDecisions([good], Date.UTC(2027, 1, 2))).toEqual([good])
  })

  test('the project keeps to it', () => expect(decisionFaults(records)).toEqual([]))
})
