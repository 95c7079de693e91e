import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { createWalking, decodeGraph, type Walking } from '@/domain/walking'
import type { Executor } from './executor'

const versionRow = z.object({ version: z.string() })
const graphRow = z.object({ graph: z.instanceof(Uint8Array) })

// One for the process: a page, a job and a script may hold their own copy of this module.
const shared = globalThis as typeof globalThis & {
  zorgzameBuurWalking?: { readonly version: string; readonly walking: Walking }
}

/**
 * The way to measure walking in this city. Without an imported network everything is an estimate. The network
 * is kept in memory and read again after an import, also one that another process did.
 */
export async function cityWalking(db: Executor): Promise<Walking> {
  const { rows } = await db.execute(sql`SELECT imported_at::text AS version FROM street_network`)
  const version = versionRow.array().parse(rows)[0]?.version ?? ''
  const known = shared.zorgzameBuurWalking
  if (known?.version === version) return known.walking
  const bytes = await networkBytes(db)
  const walking = createWalking(bytes && decodeGraph(bytes))
  shared.zorgzameBuurWalking = { version, walking }
  return walking
}

/** The network as it is stored; null before an import. */
export async function networkBytes(db: Executor): Promise<Uint8Array | null> {
  const { rows } = await db.execute(sql`SELECT graph FROM street_network`)
  return graphRow.array().parse(rows)[0]?.graph ?? null
}
