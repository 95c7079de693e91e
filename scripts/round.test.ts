import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'round-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What `npm run round -- FILE` does with this text as the file. */
function round(text: string) {
  const file = join(folder, 'round.json')
  writeFileSync(file, text)
  const script = fileURLToPath(new URL('round.ts', import.meta.url))
  return spawnSync(process.execPath, ['--import', 'tsx', script, file], { encoding: 'utf8' })
}

const good = {
  format: 'zb-match/1',
  requests: 1,
  volunteers: 1,
  groups: [[0, 1]],
  loadCosts: [[3]],
  arcs: [[[0, 9]]],
}

it('prints the plan and the prices that prove it', () => {
  const { status, stdout, stderr } = round(JSON.stringify(good))
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(JSON.parse(stdout)).toEqual({ match: [0], p: [9], P: [9] })
})

it.each([
  ['{"format":', 'The file is not JSON'],
  ['[]', 'the file must hold one JSON object'],
  [JSON.stringify({ ...good, loadCosts: [[3, 1]] }), 'loadCost[1] = 1 is below loadCost[0] = 3'],
  [JSON.stringify(good).replace('9', 'NaN'), 'The file is not JSON'],
  [JSON.stringify({ ...good, arcs: [[[1, 9]]] }), 'arcSlot[0] = 1 is no slot'],
])('answers a broken file %s with one sentence and exit code 1', (text, sentence) => {
  const { status, stdout, stderr } = round(text)
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toContain(sentence)
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
})

it('names a file that is not there', () => {
  const script = fileURLToPath(new URL('round.ts', import.meta.url))
  const missing = join(folder, 'missing.json')
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, missing], {
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stderr).toBe(`${missing} cannot be read. Does the file exist, and may you read it?\n`)
})
