import { StartError } from '@/db/start-error'
import { EnvError } from '@/env'

/** One sentence for what the reader can repair; the whole trace for what only a programmer can. */
export function failureText(error: unknown): string {
  if (error instanceof StartError || error instanceof EnvError) return error.message
  return `The start failed unexpectedly: ${error instanceof Error ? error.stack : String(error)}`
}
