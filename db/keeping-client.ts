import { createHash } from 'node:crypto'
import pg from 'pg'

/** A server that is away is told at once; one that is silent, after this. */
export const CONNECT_MS = 2_500

export class QuickClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super({ ...config, connectionTimeoutMillis: CONNECT_MS })
  }
}

/** What came so often comes again. */
const OFTEN = 3
/** Each costs the server some memory on each connection. */
const MOST_KEPT = 150
/** Texts that are counted: ours are hundreds, but a list of values makes one for each length. */
const MOST_COUNTED = 3_000

const OURS = /^\s*(select|insert|update|delete|with)\b/i

/** How often a text came, by the name under which connections keep it. For the process, whichever copy of this module asks. */
const shared = globalThis as typeof globalThis & {
  zorgzameBuurStatements?: Map<string, { readonly name: string; times: number }>
}

/**
 * A connection on which the server keeps the plan of a statement that comes often: under row-level security, planning takes
 * longer than running. Only for a connection that is ours from beginning to end: a pooler may lend us another for the next statement.
 */
export class KeepingClient extends QuickClient {
  private readonly kept = new Set<string>()

  override query = ((...asked: Parameters<pg.ClientBase['query']>) => {
    const [config, ...rest] = asked as [string | pg.QueryConfig, ...unknown[]]
    const name = typeof config === 'string' ? null : this.nameFor(config)
    const sent = name === null ? config : { ...(config as pg.QueryConfig), name }
    return super.query(...([sent, ...rest] as unknown as Parameters<pg.ClientBase['query']>))
  }) as unknown as pg.Client['query']

  private nameFor({ text, name }: pg.QueryConfig): string | null {
    if (name !== undefined || typeof text !== 'string' || !OURS.test(text)) return null
    const known = comesAgain(text)
    if (known === null || this.kept.has(known)) return known
    if (this.kept.size >= MOST_KEPT) return null
    this.kept.add(known)
    return known
  }
}

/** The name of a statement that comes often; null for others. */
function comesAgain(text: string): string | null {
  shared.zorgzameBuurStatements ??= new Map()
  const counted = shared.zorgzameBuurStatements
  const known = counted.get(text)
  if (known) return ++known.times >= OFTEN ? known.name : null
  if (counted.size >= MOST_COUNTED)
    for (const [seldom, { times }] of counted) if (times < OFTEN) counted.delete(seldom)
  if (counted.size < MOST_COUNTED)
    counted.set(text, { name: createHash('sha256').update(text).digest('base64url').slice(0, 22), times: 1 })
  return null
}
