import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const run = promisify(execFile)
const simulate = async (...options: string[]) => {
  try {
    const { stdout } = await run(process.execPath, ['--import', 'tsx', 'scripts/simulate.ts', ...options])
    return { code: 0, stdout, stderr: '' }
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string }
  }
}

describe('npm run simulate', () => {
  it('prints one line per policy', async () => {
    const { code, stdout } = await simulate('--city', 'sparse', '--policy', 'ours', '--seeds', '1')
    expect(code).toBe(0)
    expect(stdout).toMatch(/in time[^\n]*\nours +\d/)
  })

  it.each([
    [['--city', 'atlantis'], 'There is no city "atlantis".'],
    [['bend'], 'There is no "bend". Write "curve", "days", or only options.'],
    [['--policy', 'luck'], 'There is no policy "luck".'],
    [['--seeds', 'many'], '--seeds must be a whole number from 1, not "many".'],
  ])('refuses %j with a sentence', async (options, sentence) => {
    const { code, stdout, stderr } = await simulate(...options)
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toContain(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
