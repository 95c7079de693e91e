import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '@/db/start-error'
import { startMark } from './start-mark'

/**
 * Keeps a second start away from this data folder and answers the function that gives it free.
 * The lock names a process and when that began: after a crash its number may be another program's.
 *
 * @throws StartError when a living process has it.
 */
export function lockDataFolder(dataDir: string): () => void {
  const file = join(dataDir, 'lock')
  const mine = `${process.pid} ${startMark(process.pid)}`
  if (!created(file, mine)) {
    refuseLiving(file, dataDir)
    // Two starts may find the same dead lock: the last one to rename has it, and the other sees that.
    const next = `${file}.${process.pid}`
    writeFileSync(next, mine)
    renameSync(next, file)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
    if (read(file) !== mine) refuseLiving(file, dataDir)
  }
  return () => {
    if (read(file) === mine) rmSync(file, { force: true })
  }
}

function refuseLiving(file: string, dataDir: string): void {
  const [pid = '', ...mark] = read(file).split(' ')
  const living = startMark(Number(pid))
  if (!living || living !== mark.join(' ')) return
  throw new StartError(`Zorgzame buur already runs on ${dataDir} (process ${pid}).`)
}

function created(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '')
