import { sql } from 'drizzle-orm'
import { ownerDb } from '@/db/client'
import { expect } from './test'

/** Letters that wait for their moment leave now: the clock is everybody's, so their moment comes to them. */
export async function lettersLeave(template: string): Promise<void> {
  const waiting = sql`select id::text from message where template = ${template} and state = 'queued'`
  await ownerDb().execute(sql`
    select graphile_worker.reschedule_jobs(array[job.id], run_at => now(), priority => -10)
    from graphile_worker._private_jobs job where job.payload ->> 'messageId' in (${waiting})`)
  await expect.poll(async () => (await ownerDb().execute(waiting)).rows.length, { timeout: 60_000 }).toBe(0)
}
