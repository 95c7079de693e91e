'use server'

import { action } from '@/app/_route/action'
import { textOf } from '@/app/_route/fields'
import { guessed } from '@/app/_route/limited'
import { site, withPart } from '@/domain/site/addresses'
import { endMyDuo, inviteToDuo, joinDuo, stayHome } from '@/services/duo/commands'
import { currentActor } from '@/services/session/current'

const page = () => withPart(site.mine.profile, 'duo')

export const inviteOther = action({
  form: 'my-duo',
  operation: inviteToDuo,
  actor: currentActor,
  input: () => ({}),
  done: page,
  back: page,
})

/** A code can be guessed, so that wrong ones slow down and stop. */
export const joinOther = action({
  form: 'my-duo',
  operation: guessed(joinDuo, () => 'duo'),
  actor: currentActor,
  input: (fields) => ({ code: textOf(fields, 'code') }),
  done: page,
  back: page,
})

export const endDuo = action({
  form: 'my-duo',
  operation: endMyDuo,
  actor: currentActor,
  input: () => ({}),
  done: page,
  back: page,
})

export const stayHere = action({
  form: 'my-duo',
  operation: stayHome,
  actor: currentActor,
  input: (fields) => ({ matchId: textOf(fields, 'matchId') }),
  done: () => site.mine.start,
  back: () => site.mine.start,
})
