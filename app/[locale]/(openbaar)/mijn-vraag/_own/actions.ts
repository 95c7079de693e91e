'use server'

import { action } from '@/app/_route/action'
import { textOf } from '@/app/_route/fields'
import { VISITOR } from '@/domain/kernel/actor'
import { cancelMyRequest, changeMyRequest, openMyRequest } from '@/services/help-request/commands'
import { hold, visitorHolding } from '@/services/session/current'
import { whenFields } from '../../_page/when-fields'

export const openRequest = action({
  form: 'open-mine',
  operation: openMyRequest,
  actor: async () => VISITOR,
  input: (fields) => ({ reference: textOf(fields, 'reference'), phone: textOf(fields, 'phone') }),
  done: async ({ secret }) => {
    await hold('request', secret)
    return '/mijn-vraag/status'
  },
  back: () => '/mijn-vraag',
})

export const changeRequest = action({
  form: 'change-mine',
  operation: changeMyRequest,
  actor: () => visitorHolding('request'),
  input: (fields) => ({ when: whenFields(fields, new Date()), details: textOf(fields, 'details') }),
  done: () => '/mijn-vraag/status?gewijzigd=1',
  back: () => '/mijn-vraag/wijzigen',
})

export const stopRequest = action({
  form: 'stop-mine',
  operation: cancelMyRequest,
  actor: () => visitorHolding('request'),
  input: () => ({}),
  done: () => '/mijn-vraag/status',
  back: () => '/mijn-vraag/stoppen',
})
