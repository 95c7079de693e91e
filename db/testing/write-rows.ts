import pg from 'pg'
import { startCluster } from '@/db/embedded/cluster'

// Run by the test of the embedded server, which kills it: `write-rows.ts PLACE ROUND`.

const [place = '', round = '0'] = process.argv.slice(2)
const cluster = await startCluster({ place, durable: true })
const client = new pg.Client({ connectionString: cluster.url('postgres') })
await client.connect()
await client.query('create table if not exists witness (n int primary key)')
for (let n = Number(round) * 1_000_000; ; n++) {
  await client.query('insert into witness values ($1)', [n])
  process.stdout.write(`${n}\n`)
}
