'use server'

import { action } from '@/app/_route/action'
import { textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { chooseKeys, chooseNotices } from '@/services/notice/commands'
import { currentActor } from '@/services/session/current'

export const choose = action({
  form: 'notices',
  operation: chooseNotices,
  actor: currentActor,
  input: (fields) => ({
    morningHour: textOf(fields, 'morningHour'),
    morningLetter: textOf(fields, 'morningLetter'),
    ways: {
      worry: textOf(fields, 'ways.worry'),
      yes: textOf(fields, 'ways.yes'),
      nobody_left: textOf(fields, 'ways.nobody_left'),
      overdue: textOf(fields, 'ways.overdue'),
    },
  }),
  done: () => withQuery(site.work.notices, { gedaan: 'bewaard' }),
  back: () => site.work.notices,
})

export const keys = action({
  form: 'keys',
  operation: chooseKeys,
  actor: currentActor,
  input: (fields) => ({ single: textOf(fields, 'single') }),
  done: () => withQuery(site.work.notices, { gedaan: 'toetsen' }),
  back: () => site.work.notices,
})
