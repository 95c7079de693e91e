import { EventEmitter } from 'node:events'
import type { WorkerEvents } from 'graphile-worker'
import pg from 'pg'

/** Any number will do, as long as every instance of every version takes the same one. */
const WORKERS = 726_684_702
const SWEEP_MS = 15_000

/**
 * Gives back the jobs of workers that are dead. Each worker holds a lock in the database for as long as its process has
 * a connection, so a killed one is known at once and a busy one is never taken for dead. Found dead twice in a row, its
 * jobs are free: within half a minute, by whichever instance looks first.
 */
export function keepAlive(url: string, sweepMs = SWEEP_MS) {
  const events = new EventEmitter() as WorkerEvents
  const own = new Set<string>()
  let suspects = new Set<string>()
  let connection: Promise<pg.Client> | undefined
  // One question at a time: a connection can carry no more.
  let turn: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 5_000 })
    const lost = () => {
      connection = undefined
    }
    client.on('error', lost).on('end', lost)
    await client.connect()
    for (const id of own) await client.query(HOLD, [WORKERS, id])
    return client
  }

  const connected = () => {
    connection ??= connect().catch((error: unknown) => {
      connection = undefined
      throw error
    })
    return connection
  }

  function inTurn<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const next = turn.then(connected).then(work)
    turn = next.catch(() => undefined)
    return next
  }

  // A job is held in the name of the pool of workers, not of the one worker that runs it.
  events.on('pool:create', ({ workerPool: { id } }) => {
    own.add(id)
    // What fails here is made good when the connection comes back: it takes the locks of all.
    void inTurn((client) => client.query(HOLD, [WORKERS, id])).catch(() => undefined)
  })

  // What it could not write down any more is free for whoever comes next.
  events.on('pool:release', ({ workerPool: { id } }) => {
    own.delete(id)
    void inTurn((client) => client.query('select pg_advisory_unlock($1, hashtext($2))', [WORKERS, id])).catch(
      () => undefined,
    )
  })

  const sweep = () =>
    inTurn(async (client) => {
      const { rows } = await client.query<{ id: string; dead: boolean }>(OTHERS, [WORKERS, [...own]])
      const dead = rows.filter((one) => one.dead).map((one) => one.id)
      const sure = dead.filter((id) => suspects.has(id))
      suspects = new Set(dead)
      if (sure.length > 0) await client.query('select graphile_worker.force_unlock_workers($1)', [sure])
    })

  const again = () => {
    timer = setTimeout(() => {
      // The database is away: the next look is soon.
      void sweep()
        .catch(() => undefined)
        .then(() => timer && again())
    }, sweepMs)
    timer.unref()
  }

  return {
    events,
    begin: async () => {
      await sweep().catch(() => undefined)
      again()
    },
    stop: async () => {
      clearTimeout(timer)
      timer = undefined
      await turn
      const client = await connection?.catch(() => undefined)
      connection = undefined
      await client?.end().catch(() => undefined)
    },
  }
}

const HOLD = 'select pg_advisory_lock($1, hashtext($2))'

/** Workers that hold a job or a queue, and whether nobody holds their lock: taken for a moment, and given back. */
const OTHERS = `
  with held as (
    select locked_by as id from graphile_worker._private_jobs where locked_by is not null
    union select locked_by from graphile_worker._private_job_queues where locked_by is not null)
  select id, case when pg_try_advisory_lock($1, hashtext(id)) then pg_advisory_unlock($1, hashtext(id)) else false end as dead
    from held where id <> all ($2::text[])`
