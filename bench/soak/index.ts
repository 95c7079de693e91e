import { type Closer, endWithParent } from '@/scripts/start/closing'
import { soak } from './soak'

// `npm run soak -- --minutes 15`: the long form of "nothing is lost". Prints its figures as it goes, ends by itself, and
// reaches nothing but this machine. It counts what it did; it reckons nothing from a part.

const given = process.argv.indexOf('--minutes')
const minutes = given < 0 ? 15 : Number(process.argv[given + 1])
if (!(minutes > 0)) throw new Error('--minutes is followed by a number')
const open: Closer[] = []
endWithParent(open)
const faults = await soak(minutes, (line) => process.stdout.write(`${line}\n`), open)
process.stdout.write(`${faults === 0 ? 'nothing was lost' : `${faults} FAULTS`}\n`)
process.exit(faults === 0 ? 0 : 1)
