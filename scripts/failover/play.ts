import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { type Closer, closeAll } from '../start/closing'
import { type Node, startDatabases } from './cluster'

const WRITERS = 8
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function until(what: string, seconds: number, done: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + seconds * 1000
  while (!(await done().catch(() => false))) {
    if (Date.now() > end) throw new Error(`${what}: not within ${seconds} s`)
    await wait(200)
  }
}

interface Said {
  readonly role: string
  readonly state: string
  readonly sync_standby?: boolean
  readonly replication?: readonly { readonly sync_state: string }[]
}
const saysOf = async ({ rest }: Node) =>
  (await (await fetch(`http://127.0.0.1:${rest}/patroni`)).json()) as Said
const leads = async (node: Node) => ['master', 'primary'].includes((await saysOf(node)).role)

async function leaderOf(nodes: readonly Node[]): Promise<Node | undefined> {
  for (const node of nodes) if (await leads(node).catch(() => false)) return node
  return undefined
}
/** Whoever leads waits for the other before it says yes. */
const inStep = async (nodes: readonly Node[]) => {
  const leader = await leaderOf(nodes)
  return leader ? ((await saysOf(leader)).replication ?? []).some((one) => one.sync_state === 'sync') : false
}

/** Rows that were confirmed, with the moment of each; kept here, where nothing is killed. */
function writers(url: string) {
  const confirmed: { key: string; at: number }[] = []
  let going = true
  const one = async (lane: number) => {
    for (let n = 0; going; ) {
      const client = new pg.Client({
        connectionString: url,
        connectionTimeoutMillis: 2000,
        query_timeout: 5000,
      })
      client.on('error', () => {})
      try {
        await client.connect()
        while (going) {
          const key = `${lane}-${n++}`
          await client.query('insert into witness values ($1)', [key])
          confirmed.push({ key, at: Date.now() })
        }
      } catch {
        await wait(100)
      } finally {
        await client.end().catch(() => {})
      }
    }
  }
  const all = Promise.all(Array.from({ length: WRITERS }, (_, lane) => one(lane)))
  return {
    confirmed,
    async stop() {
      going = false
      await all
    },
  }
}

/** The machine of the leader is gone: its manager and its database, without a farewell. */
function killMachine({ patroni, data }: Node): void {
  if (patroni.pid) process.kill(-patroni.pid, 'SIGKILL')
  process.kill(Number.parseInt(readFileSync(join(data, 'postmaster.pid'), 'utf8'), 10), 'SIGKILL')
}

/** Kills the leader so often; answers how many confirmed rows were lost. */
export async function playFailover(
  times: number,
  print: (line: string) => void,
  open: Closer[],
): Promise<number> {
  const { url, nodes } = await startDatabases(open)
  const ask = async <T>(query: string, values: unknown[] = []) => {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
    client.on('error', () => {})
    await client.connect()
    try {
      return (await client.query(query, values)).rows as T[]
    } finally {
      await client.end()
    }
  }
  try {
    await until('two servers in step', 120, () => inStep(nodes))
    await until('the proxy', 30, async () => (await ask('select 1')).length === 1)
    await ask('create table witness (key text primary key)')
    const writing = writers(url)
    const gaps: number[] = []
    for (let time = 0; time < times; time++) {
      await wait(3000)
      const leader = await leaderOf(nodes)
      if (!leader) throw new Error('nobody leads')
      killMachine(leader)
      const killed = Date.now()
      const last = () => writing.confirmed.at(-1)?.at ?? 0
      await wait(1000)
      const before = writing.confirmed.findLast(({ at }) => at <= killed + 500)?.at ?? killed
      await until('somebody else leads', 120, async () => last() > before + 1000 && last() > killed + 1000)
      const after = writing.confirmed.find(({ at }) => at > before)?.at ?? Date.now()
      gaps.push((after - before) / 1000)
      print(`${leader.name} killed: nothing could be written for ${gaps.at(-1)?.toFixed(1)} s`)
      leader.start()
      await until('two servers in step again', 180, () => inStep(nodes))
    }
    await writing.stop()
    const kept = new Set((await ask<{ key: string }>('select key from witness')).map((row) => row.key))
    const lost = writing.confirmed.filter(({ key }) => !kept.has(key)).length
    const sorted = gaps.toSorted((a, b) => a - b)
    const at = (part: number) =>
      sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]?.toFixed(1)
    print(
      `${times} times: ${lost} of ${writing.confirmed.length} confirmed rows lost; away ${at(0.5)} s in the middle, ${at(0.95)} s at the 95th of 100, ${at(1)} s at most`,
    )
    return lost
  } finally {
    await closeAll(open)
  }
}
