import { z } from 'zod'
import { isOwnHelp } from '@/domain/access/volunteer'
import { URGENCIES } from '@/domain/help-request/kinds'
import { ok, refuse } from '@/domain/kernel/result'
import { OUTCOMES } from '@/domain/match/match-states'
import { closedMatch, lockedMatch } from '../case/lock'
import { command } from '../gate/command'
import { text, uuid } from '../gate/fields'
import type { Tx } from '../gate/transaction'
import { contacted, finished, givenBack } from './helping'

/** With the case behind it; without, when this help is over and the case no longer theirs to see. */
const own = async (tx: Tx, { matchId }: { readonly matchId: string }) =>
  (await lockedMatch(tx, matchId)) ?? closedMatch(tx, matchId)

/** "I have called". */
export const confirmContact = command({
  name: 'match.confirm-contact',
  input: z.strictObject({ matchId: uuid }),
  subject: own,
  decide: isOwnHelp,
  evenAsleep: true,
  run: async ({ tx, actor, subject, now }) =>
    subject.held ? contacted({ tx, actor, now }, subject) : refuse('match.over'),
})

/** One tap with one question. */
export const finishMatch = command({
  name: 'match.finish',
  input: z.strictObject({
    matchId: uuid,
    outcome: z.enum(OUTCOMES, 'match.outcome'),
    worry: text(2000).default(''),
    /** Of a worry. Who does not say it is looked at as soon as possible. */
    urgency: z.enum(URGENCIES, 'signal.urgency').default('urgent'),
  }),
  subject: own,
  decide: isOwnHelp,
  run: async ({ tx, actor, input, subject, now }) =>
    subject.held
      ? finished({ tx, actor, now }, subject, input.outcome, { text: input.worry, urgency: input.urgency })
      : refuse('match.over'),
})

/** "I can't after all". */
export const handBack = command({
  name: 'match.hand-back',
  input: z.strictObject({ matchId: uuid, reason: text(500).default('') }),
  subject: own,
  decide: isOwnHelp,
  run: async ({ tx, actor, input, subject, now }) => {
    if (subject.held) return givenBack({ tx, actor, now }, subject, input.reason)
    // Pressed twice is given back once.
    return subject.state === 'handed_back' ? ok({ id: subject.id }) : refuse('match.over')
  },
})
