import { sql } from 'drizzle-orm'
import { vi } from 'vitest'
import { ownerDb } from '@/db/client'
import type { Actor } from '@/domain/kernel/actor'

const SYSTEM: Actor = { kind: 'system', task: 'test' }

/** What the worker does, by name; a job of another name is taken away. */
export type JobTasks = Readonly<Record<string, (actor: Actor, input: never) => Promise<unknown>>>

interface Job {
  readonly id: string
  readonly task: string
  readonly payload: never
  readonly at: Date
  readonly [column: string]: unknown
}

/** The next job that is due by then, as the worker would take it. */
async function dueBy(moment: number): Promise<Job | undefined> {
  const { rows } = await ownerDb().execute<Job>(sql`
    select j.id::text as id, t.identifier as task, j.payload, j.run_at as at
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.run_at <= ${new Date(moment).toISOString()}::timestamptz order by j.run_at, j.id limit 1`)
  return rows[0]
}

/**
 * Lets the clock run to that moment and does what falls due, each at its time; or, after a stop, all of it at the end.
 * Every job is done by two workers at once: one was thought dead and was not.
 */
export async function runJobsTo(tasks: JobTasks, moment: number, { stopped = false } = {}): Promise<void> {
  for (let job = await dueBy(moment); job; job = await dueBy(moment)) {
    await ownerDb().execute(sql`delete from graphile_worker._private_jobs where id = ${job.id}::bigint`)
    vi.setSystemTime(stopped ? moment : Math.max(Date.now(), new Date(job.at).getTime()))
    const work = tasks[job.task]
    if (work) await Promise.all([work(SYSTEM, job.payload), work(SYSTEM, job.payload)])
  }
  vi.setSystemTime(moment)
}
