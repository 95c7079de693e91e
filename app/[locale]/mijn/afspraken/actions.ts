'use server'

import { action } from '@/app/_route/action'
import { textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { currentActor } from '@/services/session/current'
import { agreeMine } from '@/services/start-list/commands'

export const agree = action({
  form: 'agree',
  operation: agreeMine,
  actor: currentActor,
  input: (fields) => ({
    item: textOf(fields, 'item'),
    version: textOf(fields, 'version'),
    agree: textOf(fields, 'agree'),
  }),
  done: () => withQuery(site.mine.startList, { akkoord: '1' }),
  back: () => site.mine.agreements,
})
