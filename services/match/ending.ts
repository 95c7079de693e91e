import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayWorkOn } from '@/domain/access/help-request'
import { mayTend } from '@/domain/access/volunteer'
import { waitOfPairState } from '@/domain/duty/waiting'
import { HEARD } from '@/domain/kernel/heard'
import { ok, type Result, refuse } from '@/domain/kernel/result'
import { stateIs } from '@/domain/kernel/state-table'
import { localDate } from '@/domain/kernel/time'
import { mayAgreeOn } from '@/domain/match/agreed-day'
import { TELLS, TOLD_HOW } from '@/domain/match/ending'
import { MATCH } from '@/domain/match/match-states'
import { LONGEST_WORDS } from '@/domain/match/pair-words'
import { openWait } from '../case/duty'
import { lockedMatch } from '../case/lock'
import { planVisits } from '../case/plan-visits'
import { moveMatch } from '../case/transition'
import { command } from '../gate/command'
import { text, uuid } from '../gate/fields'
import { practiceIn } from '../gate/settings'
import { toResident } from '../mail/letter-facts'
import { queueMail } from '../mail/queue'
import { keepEndingWords, writeWord } from './pair-word'
import { partForGood } from './part-for-good'

/** "Ik wil stoppen met deze hulp": until when, and from whom the resident hears it. By the neighbour, or told to staff. */
export const stopHelping = command({
  name: 'match.stop-helping',
  input: z.strictObject({
    matchId: uuid,
    lastOn: z.union([z.literal(''), z.iso.date('ask.date')]).default(''),
    whoTells: z.enum(TELLS, 'match.whoTells'),
    words: text(LONGEST_WORDS).default(''),
    heard: z.enum(HEARD, 'request.howHeard').optional(),
  }),
  subject: (tx, input) => lockedMatch(tx, input.matchId),
  decide: (actor, { volunteerId, held }) =>
    mayTend(actor, { volunteerId, neighbourhoodId: held.neighbourhoodId }),
  notForOneself: ({ volunteerId }) => [volunteerId],
  run: async ({ tx, actor, input, subject, now }) => {
    const { held, ...match } = subject
    const { lastOn, whoTells, words, heard } = input
    // Pressed twice is stopped once.
    const same = match.whoTells === whoTells && match.agreedDay === (lastOn || null)
    if (match.state === 'ending') return same ? ok({ id: match.id }) : refuse('match.endsAlready')
    if (!stateIs(MATCH, match.state, 'visible')) return refuse('match.over')
    if (held.request.timing !== 'weekly') return refuse('match.notOngoing')
    if (lastOn && !mayAgreeOn(lastOn, now.getTime())) return refuse('match.agreedDay', { field: 'lastOn' })
    const act = { tx, actor, now, ...(heard ? { heard } : {}) }
    await writeWord(act, match, { kind: 'ending', writer: 'neighbour', text: words, state: 'held' })
    const moved = await moveMatch(act, match, 'ending', {
      agreedDay: lastOn || null,
      whoTells,
      residentToldAt: null,
      seekAgain: false,
    })
    if (!moved.ok) return moved
    await planVisits(tx, held.request)
    return ok({ id: match.id })
  },
})

/** The resident knows, and says whether somebody else may come. On the last day, or now when it was, the pair ends. */
export const tellEnding = command({
  name: 'match.tell-ending',
  input: z.strictObject({
    matchId: uuid,
    how: z.enum(TOLD_HOW, 'match.toldHow'),
    words: text(LONGEST_WORDS).default(''),
    seekAgain: z.enum(['yes', 'no'], 'match.seekAgain'),
  }),
  subject: (tx, input) => lockedMatch(tx, input.matchId),
  decide: (actor, { held }) => mayWorkOn(actor, held),
  notForOneself: ({ volunteerId }) => [volunteerId],
  run: async ({ tx, actor, input, subject, now }): Promise<Result<{ id: string }>> => {
    const { held, ...match } = subject
    if (match.state !== 'ending') return refuse('match.over')
    if (match.residentToldAt) return refuse('match.toldBefore')
    const act = { tx, actor, now }
    if (input.how === 'letter') {
      if (input.words === '') return refuse('match.wordsMissing', { field: 'words' })
      const [resident] = await tx
        .select()
        .from(table.resident)
        .where(eq(table.resident.id, held.request.residentId))
      if (!resident || !toResident(resident, held.request)?.confirmed)
        return refuse('match.noMail', { field: 'how' })
    }
    const { how, words: text } = input
    const wordId = await writeWord(act, match, {
      kind: 'ending',
      writer: 'staff',
      text,
      state: how === 'letter' ? 'passed_on' : 'kept',
    })
    if (how === 'letter' && wordId)
      await queueMail(tx, { template: 'pair-ending', wordId, matchId: match.id })
    await keepEndingWords(act, match.id)
    const told = { residentToldAt: now, seekAgain: input.seekAgain === 'yes' }
    await tx.update(table.match).set(told).where(eq(table.match.id, match.id))
    const ends = { ...match, ...told }
    if (match.agreedDay === null || match.agreedDay < localDate(now.getTime()))
      return partForGood(act, held, ends)
    const wait = waitOfPairState(ends, await practiceIn(tx))
    if (wait) await openWait(act, wait)
    return ok({ id: match.id })
  },
})
