import { z } from 'zod'
import { isOwnHelp } from '@/domain/access/volunteer'
import { OUTCOMES } from '@/domain/match/match-states'
import { lockedMatch } from '../case/lock'
import { command } from '../gate/command'
import { text, uuid } from '../gate/fields'
import { contacted, finished, givenBack } from './helping'

/** "I have called". */
export const confirmContact = command({
  name: 'match.confirm-contact',
  input: z.strictObject({ matchId: uuid }),
  subject: (tx, input) => lockedMatch(tx, input.matchId),
  decide: isOwnHelp,
  run: ({ tx, actor, subject, now }) => contacted({ tx, actor, now }, subject),
})

/** One tap with one question. */
export const finishMatch = command({
  name: 'match.finish',
  input: z.strictObject({
    matchId: uuid,
    outcome: z.enum(OUTCOMES, 'match.outcome'),
    worry: text(2000).default(''),
  }),
  subject: (tx, input) => lockedMatch(tx, input.matchId),
  decide: isOwnHelp,
  run: ({ tx, actor, input, subject, now }) =>
    finished({ tx, actor, now }, subject, input.outcome, input.worry),
})

/** "I can't after all". */
export const handBack = command({
  name: 'match.hand-back',
  input: z.strictObject({ matchId: uuid, reason: text(500).default('') }),
  subject: (tx, input) => lockedMatch(tx, input.matchId),
  decide: isOwnHelp,
  run: ({ tx, actor, input, subject, now }) => givenBack({ tx, actor, now }, subject, input.reason),
})
