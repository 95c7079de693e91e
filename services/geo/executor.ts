import type { SQL } from 'drizzle-orm'

/** Anything that runs a query: the database itself or a transaction. */
export type Executor = { execute: (query: SQL) => Promise<{ rows: unknown[] }> }
