'use server'

import { action } from '@/app/_route/action'
import { type Fields, textOf } from '@/app/_route/fields'
import type { TranslationState } from '@/domain/city/translations'
import { DOOR_LOCALES, type DoorLocale } from '@/domain/kernel/locales'
import { site, withQuery } from '@/domain/site/addresses'
import { changeSettings } from '@/services/city/commands'
import { currentActor } from '@/services/session/current'
import { startRulesOf } from './start-rules'

export const changePace = action({
  form: 'pace',
  operation: changeSettings,
  actor: currentActor,
  input: (fields) => ({ version: textOf(fields, 'version'), changes: { pace: textOf(fields, 'pace') } }),
  done: () => withQuery(site.admin.city, { gedaan: 'vragen' }),
  back: () => site.admin.city,
})

/** An empty field is no number, and zero is one. */
const minutesOf = (fields: Fields, name: string) => Number(textOf(fields, name).trim() || Number.NaN)

export const changeStays = action({
  form: 'stays',
  operation: changeSettings,
  actor: currentActor,
  input: (fields) => ({
    version: textOf(fields, 'version'),
    changes: {
      stays: {
        watched: textOf(fields, 'watched') === 'yes',
        remindMinutes: minutesOf(fields, 'remindMinutes'),
        overdueMinutes: minutesOf(fields, 'overdueMinutes'),
        escalateMinutes: minutesOf(fields, 'escalateMinutes'),
        onCall: textOf(fields, 'onCall').replace(/[\s./-]/g, '') || null,
      },
    },
  }),
  done: () => withQuery(site.admin.city, { gedaan: 'bezoek' }),
  back: () => site.admin.city,
})

export const changeAge = action({
  form: 'age',
  operation: changeSettings,
  actor: currentActor,
  input: (fields) => ({
    version: textOf(fields, 'version'),
    changes: { minimumAge: textOf(fields, 'minimumAge') },
  }),
  done: () => withQuery(site.admin.city, { gedaan: 'leeftijd' }),
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

export const changeStartRules = action({
  form: 'start-rules',
  operation: changeSettings,
  actor: currentActor,
  input: (fields) => ({
    version: textOf(fields, 'version'),
    changes: { startList: startRulesOf(fields, Date.now()) },
  }),
  done: () => withQuery(site.admin.city, { gedaan: 'startlijst' }),
  back: () => site.admin.city,
})
