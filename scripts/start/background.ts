import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Closer } from './closing'

type Jobs = { startJobs(): Promise<{ stop(): Promise<void> }> }

/** Starts the background work in this process and answers how to finish it. */
export async function startBackground(): Promise<Closer> {
  const file = join(process.cwd(), 'services/jobs/run.ts')
  if (!existsSync(file)) return () => {}
  const { startJobs } = (await import(pathToFileURL(file).href)) as Jobs
  const jobs = await startJobs()
  return () => jobs.stop()
}
