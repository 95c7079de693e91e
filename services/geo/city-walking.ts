import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { createWalking, decodeGraph, type Walking } from '@/domain/walking'
import type { Executor } from './executor'

const versionRow = z.object({ version: z.string() })
const graphRow = z.object({ graph: z.instanceof(Uint8Array) })

let known: { version: string; walking: Walking } | undefined

/**
 * The way to measure walking in this city. Without an imported network everything is an estimate. The network
 * is kept in memory and read again after an import, also one that another process did.
 */
export async function cityWalking(db: Executor): Promise<Walking> {
  const { rows } = await db.execute(sql`SELECT imported_at::text AS version FROM street_network`)
  const version = versionRow.array().parse(rows)[0]?.version ?? ''
  if (known?.version !== version) known = { version, walking: createWalking(await storedGraph(db)) }
  return known.walking
}

async function storedGraph(db: Executor) {
  const { rows } = await db.execute(sql`SELECT graph FROM street_network`)
  const [row] = graphRow.array().parse(rows)
  return row ? decodeGraph(row.graph) : null
}
