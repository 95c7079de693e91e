'use server'

import { action } from '@/app/_route/action'
import { textOf } from '@/app/_route/fields'
import type { TranslationState } from '@/domain/city/translations'
import { DOOR_LOCALES, type DoorLocale } from '@/domain/kernel/locales'
import { site, withQuery } from '@/domain/site/addresses'
import { changeSettings } from '@/services/city/commands'
import { currentActor } from '@/services/session/current'

export const changePace = action({
  form: 'pace',
  operation: changeSettings,
  actor: currentActor,
  input: (fields) => ({ version: textOf(fields, 'version'), changes: { pace: textOf(fields, 'pace') } }),
  done: () => withQuery(site.admin.city, { gedaan: 'vragen' }),
  back: () => site.admin.city,
})

export const judgeTranslations = action({
  form: 'languages',
  operation: changeSettings,
  actor: currentActor,
  input: (fields) => ({
    version: textOf(fields, 'version'),
    changes: {
      translations: Object.fromEntries(
        DOOR_LOCALES.map((one) => [one, textOf(fields, `translations.${one}`)]),
      ) as Record<DoorLocale, TranslationState>,
    },
  }),
  done: () => withQuery(site.admin.city, { gedaan: 'talen' }),
  back: () => site.admin.city,
})
