import pg from 'pg'
import { importAddresses } from '@/services/geo/import/import-addresses'
import { silent } from '@/services/geo/progress'

// One import in a process of its own, so that its memory is its own: FILE, NIS codes or 'all', database.
const [path = '', nis = 'all', connectionString = ''] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString })
const begin = performance.now()
const { tally, kept } = await importAddresses(pool, {
  path,
  nis: new Set(nis === 'all' ? [] : nis.split(',')),
  several: true,
  now: new Date(),
  progress: silent,
})
const seconds = (performance.now() - begin) / 1000
const { user, system } = process.cpuUsage()
await pool.end()
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(JSON.stringify({ read: tally.read, kept, seconds, cpuSeconds: (user + system) / 1e6, megabytes }))
