import { withoutValues } from '@/db/database-fault'
import { StartError } from '@/db/start-error'
import { EnvError } from '@/env'

/** One sentence for what the reader can repair; the whole trace for what only a programmer can. */
export function failureText(error: unknown): string {
  if (error instanceof StartError || error instanceof EnvError) return error.message
  const told = withoutValues(error)
  return `The start failed unexpectedly: ${told instanceof Error ? told.stack : String(told)}`
}
