import { z } from 'zod'
import { mayWorkOn } from '@/domain/access/help-request'
import { HEARD } from '@/domain/kernel/heard'
import { type Result, refuse } from '@/domain/kernel/result'
import { LONGEST_WORDS } from '@/domain/match/pair-words'
import { TOLD, type Told } from '@/domain/match/told'
import { lockedMatch } from '../case/lock'
import type { Act } from '../case/transition'
import { command } from '../gate/command'
import { text, uuid } from '../gate/fields'
import { contacted, finished, givenBack, type Helping } from './helping'
import { notThisNeighbour } from './not-this-neighbour'
import { notWell } from './trouble'

type Follow = (act: Act, match: Helping, words: string) => Promise<Result<{ id: string }>>

/** The same that the neighbour's own buttons do; and what only the resident can say. */
const FOLLOWS: Readonly<Record<Told, Follow>> = {
  called: contacted,
  good: (act, match) => finished(act, match, 'good'),
  not_worked: (act, match) => finished(act, match, 'not_worked'),
  worried: (act, match, words) => finished(act, match, 'worried', { text: words, urgency: 'urgent' }),
  not_well_resident: (act, match, words) => notWell(act, match, 'resident', words),
  not_well_neighbour: (act, match, words) => notWell(act, match, 'neighbour', words),
  cannot: givenBack,
  not_this_neighbour: notThisNeighbour,
}

/** What the neighbour or the resident told staff about this help, with who heard it in the history. */
export const recordTold = command({
  name: 'match.record-told',
  input: z.strictObject({
    matchId: uuid,
    told: z.enum(TOLD, 'match.toldMissing'),
    words: text(LONGEST_WORDS).default(''),
    heard: z.enum(HEARD, 'request.howHeard'),
  }),
  subject: (tx, input) => lockedMatch(tx, input.matchId),
  decide: (actor, { held }) => mayWorkOn(actor, held),
  notForOneself: ({ volunteerId }) => [volunteerId],
  run: async ({ tx, actor, input, subject, now }) => {
    if (input.told === 'worried' && !input.words) return refuse('match.worryMissing', { field: 'words' })
    return FOLLOWS[input.told]({ tx, actor, now, heard: input.heard }, subject, input.words)
  },
})
