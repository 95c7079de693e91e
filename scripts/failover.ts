import { playFailover } from './failover/play'
import { programsMissing } from './failover/programs'

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
const lost = await playFailover(given < 0 ? 3 : Number(process.argv[given + 1]), (line) =>
  process.stdout.write(`${line}\n`),
)
process.exit(lost === 0 ? 0 : 1)
