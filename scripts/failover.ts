import { playFailover } from './failover/play'
import { programsMissing } from './failover/programs'
import { type Closer, endWithParent } from './start/closing'

// `npm run failover -- --times 20`: the database of deploy/ on this machine (etcd, two servers under patroni, haproxy),
// and its leader killed while rows are written. Prints how long nothing could be written, and what was lost.

const missing = programsMissing()
if (missing.length > 0) {
  process.stderr.write(
    `This needs ${missing.join(', ')} (Debian: patroni, etcd-server, haproxy, postgresql).\n`,
  )
  process.exit(1)
}
const given = process.argv.indexOf('--times')
const open: Closer[] = []
endWithParent(open)
const times = given < 0 ? 3 : Number(process.argv[given + 1])
const lost = await playFailover(times, (line) => process.stdout.write(`${line}\n`), open)
process.exit(lost === 0 ? 0 : 1)
