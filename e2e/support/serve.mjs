// The app as `npm start` gives it, on data of its own that begins empty.
import { rmSync } from 'node:fs'

delete process.env.DATABASE_URL
delete process.env.PUBLIC_URL
rmSync(process.env.DATA_DIR ?? '.test/e2e-data', { recursive: true, force: true })
await import('../../scripts/start.mjs')
