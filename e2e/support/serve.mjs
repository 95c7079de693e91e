// The app as `npm start` gives it, on data of its own that begins empty and goes with it.
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const { DATA_DIR } = process.env
if (!DATA_DIR) throw new Error('DATA_DIR says where the data of this run goes')
delete process.env.DATABASE_URL
delete process.env.PUBLIC_URL
const removeData = () => rmSync(DATA_DIR, { recursive: true, force: true })
removeData()
process.once('exit', removeData)
// Whoever started the run is gone: so does its server.
process.stdout.on('error', () => process.kill(process.pid, 'SIGTERM'))
await import('../../scripts/start.mjs')
// Stories reach the same data from within: see inside.ts.
writeFileSync(join(DATA_DIR, 'database-url'), process.env.ZB_EMBEDDED_URL ?? '', { mode: 0o600 })
