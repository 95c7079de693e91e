import { z } from 'zod'
import { SWITCHED_KINDS } from '@/domain/city/kinds'
import { type CitySettings, SUPERVISORS } from '@/domain/city/settings'
import {
  TRANSLATION_STATES,
  type TranslationState,
  type Translations,
  UNREAD_TRANSLATIONS,
} from '@/domain/city/translations'
import { MINIMUM_AGES, USUAL_MINIMUM_AGE } from '@/domain/intake/age'
import { DOOR_LOCALES, type DoorLocale } from '@/domain/kernel/locales'
import { addDays } from '@/domain/kernel/time'
import { PACES, USUAL_PRACTICE } from '@/domain/practice/practice'
import { STAY_LIMITS } from '@/domain/site/limits'
import { START_RULES, STORED_START_RULES } from './start-rules'

const phone = z.string().regex(/^\+[1-9][0-9]{6,14}$/, 'city.phone')
const time = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'city.openingHours')
const opening = z.tuple([time, time]).refine(([from, to]) => from < to, 'city.openingHours')
const number = (least: number, most: number) =>
  z.number('city.term').int('city.term').min(least, 'city.term').max(most, 'city.term')
/** The sentence says the bounds. */
const minutes = ({ least, most }: { readonly least: number; readonly most: number }) =>
  z.custom<number>((one) => Number.isInteger(one) && Number(one) >= least && Number(one) <= most, {
    error: 'city.minutes',
    params: { least, most },
  })
const line = z.string('city.missing').trim().min(1, 'city.missing').max(120, 'text.long')
const colour = z.string().max(7)
const byTheme = z.strictObject({ light: colour, dark: colour })

/** `MM-DD` or `YYYY-MM-DD`, of a day that exists: 29 February does, in a leap year. */
function isClosingDay(day: string): boolean {
  if (!/^(\d{4}-)?\d{2}-\d{2}$/.test(day)) return false
  const date = day.length === 5 ? `2024-${day}` : day
  return !Number.isNaN(Date.parse(date)) && addDays(date, 0) === date
}

/** What an admin may write, field by field; a message is the key of its sentence. */
export const SETTINGS = z.strictObject({
  name: line,
  programme: line,
  department: line,
  phone,
  callingNumber: phone,
  mail: z.email('email.invalid'),
  dataProtection: z.strictObject({
    mail: z.email('email.invalid').nullable(),
    supervisor: z.enum(SUPERVISORS),
  }),
  hours: z
    .array(opening.nullable())
    .length(7, 'city.openingHours')
    .refine((hours) => hours.some((one) => one !== null), 'city.neverOpen'),
  closingDays: z.array(z.string().refine(isClosingDay, 'city.closingDay')).max(60, 'city.closingDays'),
  asking: z.strictObject({
    // Before eight and after ten in the evening nobody is asked, whatever a city wants.
    hours: z
      .tuple([z.number().int().min(8, 'city.askingHours'), z.number().int().max(22, 'city.askingHours')])
      .refine(([from, to]) => from < to, 'city.askingHours'),
    onHolidays: z.boolean(),
  }),
  pace: z.enum(PACES, 'city.pace'),
  terms: z.strictObject({
    contactHours: number(1, 168),
    afterVisitHours: number(1, 168),
    reviewDays: number(7, 92),
    soonDays: number(1, 14),
    weeklyDays: number(3, 60),
    arrangingMinutes: number(15, 240),
    urgentOfferHours: number(1, 12),
    errandOfferHours: number(2, 72),
    companyOfferHours: number(2, 96),
  }),
  stays: z
    .strictObject({
      watched: z.boolean(),
      remindMinutes: minutes(STAY_LIMITS.remindMinutes).default(USUAL_PRACTICE.stays.remindMinutes),
      overdueMinutes: minutes(STAY_LIMITS.overdueMinutes),
      escalateMinutes: minutes(STAY_LIMITS.escalateMinutes),
      onCall: phone.nullable(),
    })
    .refine(({ remindMinutes, overdueMinutes }) => remindMinutes < overdueMinutes, {
      message: 'city.stayOrder',
      path: ['overdueMinutes'],
    }),
  advanceAtMost: number(5, 100),
  kinds: z
    .array(z.enum(SWITCHED_KINDS))
    .refine((kinds) => new Set(kinds).size === kinds.length, 'city.kindTwice'),
  minimumAge: z.coerce
    .number('city.minimumAge')
    .refine((age) => (MINIMUM_AGES as readonly number[]).includes(age), 'city.minimumAge'),
  skyline: z.strictObject({ tower: z.boolean(), water: z.boolean(), seed: z.number().int() }),
  centre: z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }),
  colours: z.strictObject({ action: byTheme, accent: byTheme }).nullable(),
  startList: START_RULES,
  translations: z.strictObject(
    Object.fromEntries(
      DOOR_LOCALES.map((locale) => [locale, z.enum(TRANSLATION_STATES, 'city.translation')]),
    ) as Record<DoorLocale, z.ZodEnum<Record<TranslationState, TranslationState>>>,
  ),
})

const {
  dataProtection,
  closingDays,
  asking,
  pace,
  terms,
  stays,
  advanceAtMost,
  colours,
  translations,
  minimumAge,
} = SETTINGS.shape

/** In euros. */
const USUAL_ADVANCE = 40

/** What a file or a row holds. It may be older than a setting: then that has the usual value. */
const stored: z.ZodType<CitySettings> = SETTINGS.extend({
  dataProtection: dataProtection.default({ mail: null, supervisor: 'gba' }),
  closingDays: closingDays.default([]),
  asking: asking.default({ ...USUAL_PRACTICE.asking, hours: [...USUAL_PRACTICE.asking.hours] }),
  pace: pace.default(USUAL_PRACTICE.pace),
  terms: terms.default(USUAL_PRACTICE.terms),
  stays: stays.default(USUAL_PRACTICE.stays),
  advanceAtMost: advanceAtMost.default(USUAL_ADVANCE),
  minimumAge: minimumAge.default(USUAL_MINIMUM_AGE),
  colours: colours.default(null),
  startList: STORED_START_RULES,
  // A language that came later begins as every other.
  translations: translations
    .partial()
    .default({})
    .transform(
      (kept) =>
        Object.fromEntries(
          DOOR_LOCALES.map((one) => [one, kept[one] ?? UNREAD_TRANSLATIONS[one]]),
        ) as Translations,
    ),
})

/**
 * The settings of a city as they were kept, complete.
 *
 * @throws ZodError when a value is missing or impossible
 * @example completeSettings(JSON.parse(cityJson)).closingDays // → ['01-02', '12-26']
 */
export function completeSettings(kept: unknown): CitySettings {
  return stored.parse(kept)
}
