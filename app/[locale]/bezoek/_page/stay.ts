'use server'

import { action } from '@/app/_route/action'
import { type Fields, textOf } from '@/app/_route/fields'
import { site } from '@/domain/site/addresses'
import { visitorByLink } from '@/services/session/current'
import { arriveThere, backHome, stayLonger } from '@/services/stay/commands'

const page = (fields: Fields) => site.visitsByLink(textOf(fields, 'token'))
const actor = async (fields: Fields) => visitorByLink(textOf(fields, 'token'))

export const arrive = action({
  form: 'stay',
  operation: arriveThere,
  actor,
  input: (fields) => ({ matchId: textOf(fields, 'match'), minutes: textOf(fields, 'minutes') }),
  done: (_value, fields) => page(fields),
  back: page,
})

export const back = action({
  form: 'stay',
  operation: backHome,
  actor,
  input: (fields) => ({ stayId: textOf(fields, 'stayId') }),
  done: (_value, fields) => page(fields),
  back: page,
})

export const longer = action({
  form: 'stay',
  operation: stayLonger,
  actor,
  input: (fields) => ({ stayId: textOf(fields, 'stayId'), minutes: textOf(fields, 'minutes') }),
  done: (_value, fields) => page(fields),
  back: page,
})
