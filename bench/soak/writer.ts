import { createHash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { startCluster } from '@/db/embedded/cluster'
import { migrate } from '@/db/migrate'
import { removeCluster } from '@/db/testing/test-server'
import { visitorWith } from '@/domain/kernel/actor'
import { type Closer, endWithParent } from '@/scripts/start/closing'
import { saveAnswers, submitRequest } from '@/services/help-request/commands'
import { done } from '@/services/testing/scene'
import { smallTown } from '@/services/testing/town'

// The application and its database, run by the soak that kills them: `writer.ts PLACE ROUND LANES`. Each line out is
// something that the database has confirmed: `url …`, `draft <its key>`, `asked <its key>`.

const [place = '', round = '0', lanes = '8'] = process.argv.slice(2)
const open: Closer[] = [() => removeCluster(place)]
endWithParent(open)
const cluster = await startCluster({ place, durable: true })
open.push(cluster.stop)
const url = await cluster.ensureDatabase('soak')
process.env.ZB_EMBEDDED_URL = url
process.env.AUTH_SECRET = createHash('sha256').update(place).digest('hex')
await migrate(url)
const { addressHere } = round === '0' ? await smallTown() : { addressHere: process.argv[5] ?? '' }
process.stdout.write(`url ${url} ${addressHere}\n`)

const EVERY = 25
const STEPS = {
  'who-for': { forWhom: 'me' },
  what: { kind: 'GROCERIES', details: 'Een zak appels' },
  when: { timing: 'soon', part: 'any' },
  where: { addressId: addressHere, houseNumber: '7', box: '', typed: '' },
  know: { goodToKnow: '', language: 'nl', genderWish: 'any' },
}

/** A whole question: six answers, and the request that they become. */
async function ask(key: string, n: number): Promise<void> {
  const secret = visitorWith(key)
  const who = {
    name: 'Maria Peeters',
    phone: `+32470${String(n % 1_000_000).padStart(6, '0')}`,
    email: 'maria@thuis.invalid',
  }
  for (const [step, answers] of Object.entries({ ...STEPS, who }) as [keyof typeof STEPS | 'who', object][])
    done(await saveAnswers(secret, { step, answers: { ...answers } }))
  done(await submitRequest(secret, { locale: 'nl' }))
  process.stdout.write(`asked ${key}\n`)
}

/** One write, said out loud when it was confirmed. */
async function write(key: string, n: number, wholeQuestion: boolean): Promise<void> {
  if (wholeQuestion) return ask(key, n)
  const answers = { kind: 'GROCERIES', details: key }
  done(await saveAnswers(visitorWith(key), { step: 'what', answers }))
  process.stdout.write(`draft ${key}\n`)
}

/** What fails on a machine that is too busy was not confirmed: the next one may be. So often in a row is another fault. */
const FAULTS_IN_A_ROW = 100
const PAUSE = 100

async function lane(number: number): Promise<never> {
  let faults = 0
  for (let n = 0; ; n++) {
    const key = createHash('sha256').update(`${place} ${round} ${number} ${n}`).digest('hex')
    try {
      await write(key, Number(round) * 1000 + number * 100 + n, n % EVERY === EVERY - 1)
      faults = 0
    } catch (fault) {
      if (++faults === FAULTS_IN_A_ROW) throw fault
      await setTimeout(PAUSE)
    }
  }
}

await Promise.all(Array.from({ length: Number(lanes) }, (_, number) => lane(number)))
