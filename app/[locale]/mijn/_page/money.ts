'use server'

import { action } from '@/app/_route/action'
import { type Fields, textOf } from '@/app/_route/fields'
import { site } from '@/domain/site/addresses'
import { agreeOnMoney, sayOfMoney } from '@/services/match/commands'
import { currentActor } from '@/services/session/current'

const page = (fields: Fields) => site.mine.help(textOf(fields, 'matchId'))

export const agreeMoney = action({
  form: 'money',
  operation: agreeOnMoney,
  actor: currentActor,
  input: (fields) => ({ matchId: textOf(fields, 'matchId'), euros: textOf(fields, 'euros') }),
  done: (_value, fields) => page(fields),
  back: page,
})

export const sayMoney = action({
  form: 'money',
  operation: sayOfMoney,
  actor: currentActor,
  input: (fields) => ({ matchId: textOf(fields, 'matchId'), said: textOf(fields, 'said') }),
  done: (_value, fields) => page(fields),
  back: page,
})
