import { DrizzleQueryError } from 'drizzle-orm'

interface DriverError {
  readonly code?: string
  readonly constraint?: string
  readonly table?: string
  readonly routine?: string
}

/**
 * What the database refused and we did not expect. The builder's own error carries the values of the query, and the
 * driver's its message: names, telephone numbers. This one carries neither, so it may be logged.
 */
class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault'
  readonly code: string | undefined
  readonly constraint: string | undefined

  constructor({ code, constraint, table, routine }: DriverError) {
    super(['database', code, constraint ?? table, routine].filter(Boolean).join(' '))
    this.code = code
    this.constraint = constraint
  }
}

/** The same error without anything that somebody typed. */
export function withoutValues(error: unknown): unknown {
  return error instanceof DrizzleQueryError ? new DatabaseFault((error.cause ?? {}) as DriverError) : error
}
