import type { TestProject } from 'vitest/node'
import { startTestDatabase } from '@/db/testing/test-server'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server's own database, with the owner's login. */
    testServer: string
  }
}

/** One throw-away PostgreSQL server for all test files of the project `database`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestDatabase()
  project.provide('testServer', server.url)
  return server.stop
}
