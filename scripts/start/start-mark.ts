import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const START_TIME = 22

/**
 * When this process began, in whatever form the system tells it; undefined when it does not live.
 * Only good for comparing with an earlier answer for the same number.
 */
export function startMark(pid: number): string | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  if (process.platform === 'linux') {
    const file = `/proc/${pid}/stat`
    if (!existsSync(file)) return undefined
    // The second field is a program's name in brackets and may hold spaces.
    const fields = readFileSync(file, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return fields[START_TIME - 3]
  }
  if (process.platform === 'win32') return lives(pid) ? 'living' : undefined
  return (
    spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)])
      .stdout?.toString()
      .trim() || undefined
  )
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
