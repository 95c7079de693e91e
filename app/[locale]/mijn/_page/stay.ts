'use server'

import { action } from '@/app/_route/action'
import { type Fields, listOf, textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { currentActor } from '@/services/session/current'
import { arriveThere, backHome, stayLonger } from '@/services/stay/commands'
import { tellSigns } from '@/services/wellbeing/commands'

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

export const signs = action({
  form: 'signs',
  operation: tellSigns,
  actor: currentActor,
  input: (fields) => ({ matchId: textOf(fields, 'matchId'), signs: listOf(fields, 'signs') }),
  done: (_value, fields) => withQuery(page(fields), { dank: 'signs' }),
  back: (fields) => withQuery(page(fields), { dank: 'good' }),
})
