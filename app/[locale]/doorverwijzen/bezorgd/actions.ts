'use server'

import { action } from '@/app/_route/action'
import { saidAddress } from '@/app/_route/address-first'
import { textOf } from '@/app/_route/fields'
import { whereOrWords } from '@/domain/address'
import { site, withQuery } from '@/domain/site/addresses'
import { currentActor } from '@/services/session/current'
import { reportSignal } from '@/services/signal/commands'

export const report = action({
  form: 'signal',
  operation: reportSignal,
  actor: currentActor,
  input: (fields) => ({
    where: whereOrWords(saidAddress(fields)),
    about: textOf(fields, 'about'),
    text: textOf(fields, 'text'),
    urgency: textOf(fields, 'urgency'),
    personKnows: textOf(fields, 'personKnows'),
    mayTell: textOf(fields, 'mayTell'),
    formKey: textOf(fields, 'formKey'),
  }),
  done: () => withQuery(site.referrals.list, { gedaan: 'zorg' }),
  back: () => site.referrals.worry,
})
