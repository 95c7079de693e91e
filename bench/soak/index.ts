import { parseArgs } from 'node:util'
import { type Closer, endWithParent } from '@/scripts/start/closing'
import { partsOf, soak } from './soak'

// `npm run soak -- --minutes 15`: the long form of "nothing is lost". Prints its figures as it goes, ends by itself, and
// reaches nothing but this machine. It counts what it did; it reckons nothing from a part. `--only kills` gives one
// proof all the time, until its goal is reached; `--contenders 5` lets fewer race at once, and so more often.

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '15' },
    only: { type: 'string', multiple: true },
    contenders: { type: 'string', default: '20' },
  },
})
const minutes = Number(values.minutes)
if (!(minutes > 0)) throw new Error('--minutes is followed by a number')
const contenders = Number(values.contenders)
// Of those who end a match half say that it went well and half hand it back: one of each is the least.
if (!(Number.isInteger(contenders) && contenders > 1))
  throw new Error('--contenders is followed by 2 or more')
const parts = partsOf(values.only)
const open: Closer[] = []
endWithParent(open)
const faults = await soak({ minutes, contenders, parts }, (line) => process.stdout.write(`${line}\n`), open)
process.stdout.write(`${faults === 0 ? 'nothing was lost' : `${faults} FAULTS`}\n`)
process.exit(faults === 0 ? 0 : 1)
