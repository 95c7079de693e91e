'use server'

import { action } from '@/app/_route/action'
import { addressFirst } from '@/app/_route/address-first'
import { textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { passOnRequest } from '@/services/help-request/commands'

export const passOn = action({
  form: 'pass-on',
  ...addressFirst(passOnRequest, (fields, where) => ({
    residentSaidYes: textOf(fields, 'residentSaidYes'),
    yesHow: textOf(fields, 'yesHow') || undefined,
    name: textOf(fields, 'name'),
    phone: textOf(fields, 'phone'),
    kind: textOf(fields, 'kind'),
    details: textOf(fields, 'details'),
    bestTime: textOf(fields, 'bestTime'),
    where,
    contact: textOf(fields, 'contact') || undefined,
    contactName: textOf(fields, 'contactName'),
    contactPhone: textOf(fields, 'contactPhone'),
    formKey: textOf(fields, 'formKey'),
  })),
  done: ({ id }) => withQuery(site.referrals.list, { gedaan: id }),
  back: () => site.referrals.passOn,
})
