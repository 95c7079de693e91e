'use server'

import { action } from '@/app/_route/action'
import { type Fields, textOf } from '@/app/_route/fields'
import { site } from '@/domain/site/addresses'
import { currentActor } from '@/services/session/current'
import { arriveThere, backHome, stayLonger } from '@/services/stay/commands'

/** The page of the match that it was said on, or the start. */
function page(fields: Fields) {
  const id = textOf(fields, 'matchId')
  return id ? site.mine.help(id) : site.mine.start
}

export const arrive = action({
  form: 'stay',
  operation: arriveThere,
  actor: currentActor,
  input: (fields) => ({ matchId: textOf(fields, 'match'), minutes: textOf(fields, 'minutes') }),
  done: (_value, fields) => page(fields),
  back: page,
})

export const back = action({
  form: 'stay',
  operation: backHome,
  actor: currentActor,
  input: (fields) => ({ stayId: textOf(fields, 'stayId') }),
  done: (_value, fields) => page(fields),
  back: page,
})

export const longer = action({
  form: 'stay',
  operation: stayLonger,
  actor: currentActor,
  input: (fields) => ({ stayId: textOf(fields, 'stayId'), minutes: textOf(fields, 'minutes') }),
  done: (_value, fields) => page(fields),
  back: page,
})
