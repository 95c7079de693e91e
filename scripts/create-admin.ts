import { parseArgs } from 'node:util'
import { closePools, pointPoolsAt } from '@/db/client'
import { migrate } from '@/db/migrate'
import { StartError } from '@/db/start-error'
import { readSettings } from '@/env'
import { makeAdmin } from './start/admin'
import { checkServer } from './start/database'
import { failureText } from './start/failure'

// npm run create-admin -- --email an@example.be --name "An"
try {
  const { databaseUrl } = readSettings(process.env, process.cwd())
  if (!databaseUrl) {
    throw new StartError('DATABASE_URL must be set: the demo has its own admin, on the page /demo.')
  }
  const { values } = parseArgs({
    options: { email: { type: 'string' }, name: { type: 'string' } },
    strict: false,
  })
  await checkServer(databaseUrl)
  await migrate(databaseUrl)
  pointPoolsAt(databaseUrl)
  await makeAdmin({ email: String(values.email ?? ''), name: String(values.name ?? '') }, new Date())
  await closePools()
  console.log('This person is an admin now and signs in with a link by mail.')
} catch (error) {
  console.error(failureText(error))
  process.exitCode = 1
}
