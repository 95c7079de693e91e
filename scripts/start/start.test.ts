import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { freePort } from '@/db/embedded/free-port'
import { lockDataFolder } from './lock'

// The real command. Each of these ends before a database or a build is begun.

async function start(environment: Record<string, string>) {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, PORT: String(await freePort()), DATA_DIR: emptyFolder(), ...environment },
  })
  const [complaint, code] = await Promise.all([
    text(child),
    new Promise((resolve) => child.once('exit', resolve)),
  ])
  return { code, complaint }
}

async function text(child: ChildProcess): Promise<string> {
  let all = ''
  for await (const chunk of child.stderr ?? []) all += chunk
  return all.trim()
}

const emptyFolder = () => mkdtempSync(join(tmpdir(), 'start-'))

describe('npm start ends with one sentence and code 1', () => {
  test('on a Node that is too old', async () => {
    const pretend =
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.19.0' } })"
    const environment = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(pretend)}` }
    expect(await start(environment)).toEqual({
      code: 1,
      complaint: 'Node 20.20 or newer is needed; this is 18.19.0.',
    })
  })

  test('on a wrong variable', async () => {
    expect(await start({ PORT: 'three' })).toEqual({
      code: 1,
      complaint: 'PORT must be a number from 1 to 65535.',
    })
  })

  test('on a taken port, and leaves no database half made', async () => {
    const holder = createServer()
    const port = await freePort()
    await new Promise<void>((resolve) => holder.listen(port, resolve))
    const folder = emptyFolder()
    const { code, complaint } = await start({ PORT: String(port), DATA_DIR: folder })
    holder.close()
    expect([code, complaint]).toEqual([
      1,
      `Port ${port} is taken by another program; set PORT to another number.`,
    ])
    expect(readdirSync(folder)).toEqual([])
  })

  test('on a data folder that cannot be used', async () => {
    const file = join(emptyFolder(), 'a-file')
    writeFileSync(file, '')
    const { code, complaint } = await start({ DATA_DIR: file })
    expect([code, complaint]).toEqual([
      1,
      `The data folder ${file} cannot be used (EEXIST); make it writable or set DATA_DIR.`,
    ])
  })

  test('on a data folder that is in use', async () => {
    const folder = emptyFolder()
    const unlock = lockDataFolder(folder)
    const { code, complaint } = await start({ DATA_DIR: folder })
    unlock()
    expect([code, complaint]).toEqual([
      1,
      `Zorgzame buur already runs on ${folder} (process ${process.pid}).`,
    ])
  })

  test('on a server that does not answer, without its password', async () => {
    const port = await freePort()
    const { code, complaint } = await start({ DATABASE_URL: `postgres://a:geheim@127.0.0.1:${port}/x` })
    expect([code, complaint]).toEqual([
      1,
      `The database server 127.0.0.1:${port} of DATABASE_URL does not answer (ECONNREFUSED).`,
    ])
  })
})
