'use server'

import { action } from '@/app/_route/action'
import { type Fields, textOf } from '@/app/_route/fields'
import { site } from '@/domain/site/addresses'
import { sayNo, sayYes } from '@/services/neighbour-list/commands'
import { visitorByLink } from '@/services/session/current'

const page = (fields: Fields) => site.invitation(textOf(fields, 'secret'))
const byLink = {
  form: 'invitation',
  actor: async (fields: Fields) => visitorByLink(textOf(fields, 'secret')),
  back: page,
}

export const yes = action({
  ...byLink,
  operation: sayYes,
  input: (fields) => ({ phone: textOf(fields, 'phone') }),
  done: (_value, fields) => page(fields),
})

/** Behind the link is nothing any more. */
export const no = action({
  ...byLink,
  operation: sayNo,
  input: () => ({}),
  done: () => site.invitationRefused,
})
