import type { Closer } from './closing'

/** Starts the background work in this process and answers how to finish it. */
export async function startBackground(): Promise<Closer> {
  // Only now: the work reads the settings that the start has just completed.
  const { startJobs } = await import('@/services/jobs/run')
  const jobs = await startJobs()
  return () => jobs.stop()
}
