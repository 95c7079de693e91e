// The app as `npm start` gives it, on data of its own that begins empty and goes with it.
import { rmSync } from 'node:fs'

const { DATA_DIR } = process.env
if (!DATA_DIR) throw new Error('DATA_DIR says where the data of this run goes')
delete process.env.DATABASE_URL
delete process.env.PUBLIC_URL
const removeData = () => rmSync(DATA_DIR, { recursive: true, force: true })
removeData()
process.once('exit', removeData)
await import('../../scripts/start.mjs')
