'use server'

import { action } from '@/app/_route/action'
import { type Fields, textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { acceptInstead, acceptOffer, declineOffer, explainDecline } from '@/services/offer/commands'
import { visitorByLink } from '@/services/session/current'

const byLink = async (fields: Fields) => visitorByLink(textOf(fields, 'token'))
const page = (fields: Fields) => site.offerByLink(textOf(fields, 'token'))

export const accept = action({
  form: 'accept-offer',
  operation: acceptOffer,
  actor: byLink,
  input: (fields) => ({ version: textOf(fields, 'version') || undefined }),
  done: (_value, fields) => page(fields),
  back: page,
})

export const decline = action({
  form: 'decline-offer',
  operation: declineOffer,
  actor: byLink,
  input: () => ({}),
  done: ({ over }, fields) => (over ? withQuery(page(fields), { klaar: '1' }) : page(fields)),
  back: page,
})

export const explain = action({
  form: 'explain-decline',
  operation: explainDecline,
  actor: byLink,
  input: (fields) => ({
    reason: textOf(fields, 'reason') || undefined,
    pauseDays: textOf(fields, 'pauseDays') || undefined,
  }),
  done: (_value, fields) => withQuery(page(fields), { klaar: '1' }),
  back: page,
})

export const instead = action({
  form: 'accept-instead',
  operation: acceptInstead,
  actor: byLink,
  input: (fields) => ({
    helpRequestId: textOf(fields, 'helpRequestId'),
    version: textOf(fields, 'version') || undefined,
  }),
  done: ({ secret }) => site.offerByLink(secret),
  back: page,
})
