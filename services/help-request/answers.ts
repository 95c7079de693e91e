import { z } from 'zod'
import { HELP_KINDS } from '@/domain/help-request/kinds'
import { PART_CHOICES, TIMING_KINDS, type Timing } from '@/domain/help-request/timing'
import { SPOKEN_LANGUAGES } from '@/domain/kernel/languages'
import { saidWhere } from '../case/home-at'
import { OF_PERSON } from '../case/said-of-person'
import { email, personName, phone, saidPhone, text } from '../gate/fields'

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** What each question of "ask for help" keeps. Times are checked against the clock when they are sent. */
export const ANSWERS = {
  'who-for': z.strictObject({ forWhom: z.enum(['me', 'other'], 'ask.forWhom') }),
  proxy: z.strictObject({
    residentKnows: z.enum(['yes', 'no'], 'ask.residentKnows'),
    proxyName: personName,
    proxyPhone: phone,
    proxyRelation: text(80).default(''),
  }),
  what: z.strictObject({
    kind: z.enum([...HELP_KINDS, 'UNSURE'], 'ask.kind'),
    details: text(1000).default(''),
  }),
  when: z
    .strictObject({
      timing: z.enum(TIMING_KINDS, 'ask.timing'),
      date: z.string().optional(),
      weekdays: z.array(z.coerce.number().int().min(0).max(6)).optional(),
      part: z.enum(PART_CHOICES, 'ask.part'),
    })
    .check(({ value, issues }) => {
      if (value.timing === 'date' && !isoDate.safeParse(value.date).success)
        issues.push({ code: 'custom', message: 'ask.date', path: ['date'], input: value.date })
      if (value.timing === 'weekly' && !value.weekdays?.length)
        issues.push({ code: 'custom', message: 'ask.weekdays', path: ['weekdays'], input: value.weekdays })
    }),
  where: saidWhere,
  who: z
    .strictObject({
      name: personName,
      phone: saidPhone,
      email: z.union([z.literal('').transform(() => undefined), email]).optional(),
    })
    .transform(({ phone, ...rest }) => ({ ...rest, ...phone })),
  know: z.strictObject({
    goodToKnow: text(1000).default(''),
    language: z.enum(SPOKEN_LANGUAGES).default('nl'),
    genderWish: z.enum(['woman', 'man', 'any']).default('any'),
    ...OF_PERSON,
  }),
} as const
export type Step = keyof typeof ANSWERS
export const STEPS = Object.keys(ANSWERS) as Step[]

export type Answers = { [S in Step]?: z.output<(typeof ANSWERS)[S]> }

/** The first question that is not answered yet; null when all is there. `proxy` only when asked for another. */
export function firstOpenStep(answers: Answers): Step | null {
  const needed: Step[] = ['who-for', 'what', 'when', 'where', 'who', 'know']
  if (answers['who-for']?.forWhom === 'other') needed.splice(1, 0, 'proxy')
  return needed.find((step) => answers[step] === undefined) ?? null
}

export function timingOf(when: z.output<(typeof ANSWERS)['when']>): Timing {
  if (when.timing === 'date') return { kind: 'date', date: when.date ?? '', part: when.part }
  if (when.timing === 'weekly') return { kind: 'weekly', weekdays: when.weekdays ?? [], part: when.part }
  return { kind: 'soon', part: when.part }
}

export const proxyOf = (said: z.output<(typeof ANSWERS)['proxy']> | null) =>
  said && {
    name: said.proxyName,
    phone: said.proxyPhone,
    relation: said.proxyRelation,
    residentKnows: said.residentKnows,
  }
