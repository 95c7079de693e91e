import { existsSync, readFileSync } from 'node:fs'
import { appendFile, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isSystem } from '@/domain/access/help-request'
import { ok } from '@/domain/kernel/result'
import { DAY } from '@/domain/kernel/time'
import { erasedLine, readErased } from '@/domain/privacy/erased-list'
import { TERMS } from '@/domain/privacy/terms'
import { env } from '@/env'
import { command } from '../gate/command'

/** Beside the database and outside its dump, so that a backup that is put back does not bring people back. */
const listFile = () => join(env().dataDir, 'erased.list')

/**
 * Makes the list and the database agree: who stands on the list and not in the database is erased again, who was erased
 * and is not on the list is added. At each start, each night and after each erasure.
 */
export const keepErased = command({
  name: 'privacy.keep-erased',
  input: z.strictObject({}),
  subject: async () => ({}),
  decide: isSystem,
  run: async ({ tx, now }) => {
    const file = listFile()
    const oldest = now.getTime() - TERMS.erased.days * DAY
    const listed = (existsSync(file) ? readErased(readFileSync(file, 'utf8')) : []).filter(
      ({ at }) => at.getTime() > oldest,
    )
    const known = await tx.select().from(table.erased)
    const inDatabase = new Set(known.map(({ id }) => id))
    const again = listed.filter(({ id }) => !inDatabase.has(id))
    for (const { kind, id, at } of again)
      await tx.execute(sql`select app.erase(${kind}, ${id}, ${at.toISOString()}::timestamptz)`)
    const onList = new Set(listed.map(({ id }) => id))
    const added = known.filter(({ id }) => !onList.has(id))
    if (added.length > 0) {
      await mkdir(dirname(file), { recursive: true })
      await appendFile(file, added.map(erasedLine).join(''), { mode: 0o600 })
    }
    return ok({ again: again.length, added: added.length })
  },
})
