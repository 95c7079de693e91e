import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lockDataFolder } from './lock'
import { startMark } from './start-mark'

const emptyFolder = () => mkdtempSync(join(tmpdir(), 'lock-'))

test('P16 a second start is refused, with the number of the first', () => {
  const folder = emptyFolder()
  const unlock = lockDataFolder(folder)
  expect(() => lockDataFolder(folder)).toThrow(`already runs on ${folder} (process ${process.pid})`)
  unlock()
  expect(existsSync(join(folder, 'lock'))).toBe(false)
  lockDataFolder(folder)()
})

test('P16 the lock of a process that was killed is taken over', async () => {
  const folder = emptyFolder()
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  const pid = child.pid ?? 0
  writeFileSync(join(folder, 'lock'), `${pid} ${startMark(pid)}`)
  expect(() => lockDataFolder(folder)).toThrow(`process ${pid}`)
  child.kill('SIGKILL')
  await new Promise((resolve) => child.once('exit', resolve))
  lockDataFolder(folder)()
})

test('P16 a process that merely got the same number does not hold the lock', () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'lock'), `${process.ppid} 1`)
  lockDataFolder(folder)()
})

test('an empty lock, left by a full disk, does not stop a start for ever', () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'lock'), '')
  lockDataFolder(folder)()
})
