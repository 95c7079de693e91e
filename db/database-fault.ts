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

interface Querying {
  readonly _: {
    readonly session: { prepareQuery(...query: never[]): { execute(...values: never[]): Promise<unknown> } }
  }
}

/** For what runs outside a transaction of the gate, which sees to it itself: the same database, whose errors may be logged. */
export function tellingNoValues<D extends Querying>(database: D): D {
  const { session } = database._
  const prepare = session.prepareQuery.bind(session)
  session.prepareQuery = (...query) => {
    const prepared = prepare(...query)
    const execute = prepared.execute.bind(prepared)
    prepared.execute = (...values) =>
      execute(...values).catch((error: unknown) => {
        throw withoutValues(error)
      })
    return prepared
  }
  return database
}
