import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import pg from 'pg'
import { removeCluster } from '@/db/testing/test-server'

export interface Kills {
  kills: number
  /** How many of them took the database along. */
  databases: number
  acknowledged: number
  lost: number
  halfDone: number
}

/** Whatever was confirmed to somebody, kept by who was told: outside of what is killed. */
interface Witness {
  readonly drafts: string[]
  readonly asked: string[]
}

const LANES = 8

/** A request without one of these was half made. */
const HALF = `
  select count(*)::int as half from help_request h where not exists (select from resident r where r.id = h.resident_id)
    or not exists (select from transition t where t.thing_id = h.id)
    or not exists (select from duty d where d.thing_id = h.id and d.kind = 'step')
    or not exists (select from resident_access a where a.help_request_id = h.id)
    or not exists (select from message m where m.template = 'request-received' and m.values ->> 'helpRequestId' = h.id::text)
    or exists (select from request_draft d where d.token_hash = h.idempotency_key)`
const LOST = `
  select count(*)::int as lost from unnest($1::text[]) key
    where not exists (select from request_draft d where d.token_hash = key and d.answers -> 'what' ->> 'details' = key)`
const UNASKED = `
  select count(*)::int as lost from unnest($1::text[]) key
    where not exists (select from help_request h where h.idempotency_key = key)`

export interface KillLoop {
  /** Runs, is killed after so many confirmations, and the next start is asked for everything that was confirmed. */
  readonly once: () => Promise<void>
  /** Asks once more for everything from the beginning, and removes it all. */
  readonly end: () => Promise<void>
  /** Removes it all, wherever it is. */
  readonly remove: () => Promise<void>
  readonly figures: Kills
}

export function killLoop(each: number): KillLoop {
  const place = mkdtempSync(join(tmpdir(), 'soak-kills-'))
  chmodSync(place, 0o711)
  const witness: Witness = { drafts: [], asked: [] }
  const figures: Kills = { kills: 0, databases: 0, acknowledged: 0, lost: 0, halfDone: 0 }
  let address = ''
  let unseen: Witness = { drafts: [], asked: [] }
  let running: ChildProcess | undefined

  async function begin(): Promise<{ child: ChildProcess; lines: Interface; url: string }> {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'bench/soak/writer.ts', place, String(figures.kills), String(LANES), address],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    running = child
    const lines = createInterface({ input: child.stdout })
    const [line] = await new Promise<[string]>((resolve, reject) => {
      lines.once('line', (first: string) => resolve([first]))
      child.once('exit', (code) => reject(new Error(`the application ended with ${code}`)))
    })
    const [, url = '', here = ''] = line.split(' ')
    address = here
    return { child, lines, url }
  }

  /** What was confirmed, and is not there. */
  async function compare(url: string, { drafts, asked }: Witness): Promise<void> {
    const client = new pg.Client({ connectionString: url, options: '-c app.owner_works=on' })
    await client.connect()
    try {
      for (const [query, keys] of [
        [LOST, drafts],
        [UNASKED, asked],
      ] as const)
        figures.lost += (await client.query<{ lost: number }>(query, [keys])).rows[0]?.lost ?? keys.length
      figures.halfDone += (await client.query<{ half: number }>(HALF)).rows[0]?.half ?? 0
    } finally {
      await client.end()
    }
  }

  const note = (line: string) => {
    const [what, key = ''] = line.split(' ')
    const list = what === 'draft' ? 'drafts' : what === 'asked' ? 'asked' : null
    if (list) unseen[list].push(key)
  }

  async function stop(child: ChildProcess, withDatabase: boolean): Promise<void> {
    const gone = new Promise((resolve) => child.once('close', resolve))
    child.kill('SIGKILL')
    if (withDatabase)
      process.kill(
        Number.parseInt(readFileSync(join(place, 'postgres/postmaster.pid'), 'utf8'), 10),
        'SIGKILL',
      )
    await gone
  }

  return {
    figures,
    async once() {
      const { child, lines, url } = await begin()
      if (figures.kills > 0) {
        await compare(url, unseen)
        witness.drafts.push(...unseen.drafts)
        witness.asked.push(...unseen.asked)
        unseen = { drafts: [], asked: [] }
      }
      await new Promise<void>((resolve, reject) => {
        lines.on('line', (line) => {
          note(line)
          if (unseen.drafts.length + unseen.asked.length >= each) resolve()
        })
        child.once('exit', (code) => reject(new Error(`the application ended by itself, with ${code}`)))
      })
      const database = figures.kills % 3 === 2
      await stop(child, database)
      figures.kills++
      if (database) figures.databases++
      figures.acknowledged =
        witness.drafts.length + witness.asked.length + unseen.drafts.length + unseen.asked.length
    },
    async end() {
      const { child, url } = await begin()
      await compare(url, {
        drafts: [...witness.drafts, ...unseen.drafts],
        asked: [...witness.asked, ...unseen.asked],
      })
      await stop(child, true)
      await removeCluster(place)
    },
    async remove() {
      running?.kill('SIGKILL')
      await removeCluster(place)
    },
  }
}
