import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'

const place = mkdtempSync(join(tmpdir(), 'closing-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

/** Work that would go on for a minute, and leaves a file named so when it was closed. */
const partOf = (name: string) => `
  import { writeFileSync } from 'node:fs'
  import { endWithParent } from './scripts/start/closing.ts'
  endWithParent([() => writeFileSync('${join(place, name)}', '')])
  setTimeout(() => {}, 60_000)
  process.stdout.write('ready')`

/** A shell that starts the work and waits for it. */
async function startedBy(name: string) {
  const command = `${process.execPath} --import tsx --input-type=module -e "$0"; true`
  const shell = spawn('sh', ['-c', command, partOf(name)], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve) => shell.stdout.once('data', resolve))
  return shell
}

it('closes what was opened when whoever started it is killed', async () => {
  const shell = await startedBy('killed')
  shell.kill('SIGKILL')
  await vi.waitFor(() => expect(existsSync(join(place, 'killed'))).toBe(true), { timeout: 5000 })
})
