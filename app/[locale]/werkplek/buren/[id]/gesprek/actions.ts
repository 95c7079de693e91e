'use server'

import { action } from '@/app/_route/action'
import { addressFirst } from '@/app/_route/address-first'
import { type Fields, listOf, textOf } from '@/app/_route/fields'
import { slotBit } from '@/domain/kernel/slots'
import { DAY_PARTS } from '@/domain/kernel/time'
import { site, withQuery } from '@/domain/site/addresses'
import { recordIntake } from '@/services/volunteer/commands'

const volunteer = (fields: Fields) => site.work.volunteer(textOf(fields, 'id'))

function slotsOf(fields: Fields): number {
  let mask = 0
  for (const slot of listOf(fields, 'slots')) {
    const [day = '', name] = slot.split(':')
    const part = DAY_PARTS.find((one) => one === name)
    if (part && /^[0-6]$/.test(day)) mask |= slotBit(Number(day), part)
  }
  return mask
}

export const intake = action({
  form: 'intake',
  ...addressFirst(recordIntake, (fields, where) => ({
    volunteerId: textOf(fields, 'id'),
    kinds: listOf(fields, 'kinds'),
    languages: listOf(fields, 'languages').filter(Boolean),
    motherTongue: textOf(fields, 'motherTongue'),
    locale: textOf(fields, 'locale'),
    slots: slotsOf(fields),
    radiusMetres: textOf(fields, 'radiusMetres'),
    weeklyCapacity: textOf(fields, 'weeklyCapacity'),
    gender: textOf(fields, 'gender'),
    avoids: listOf(fields, 'avoids'),
    onlyWith: textOf(fields, 'onlyWith'),
    topics: listOf(fields, 'topics'),
    seeks: textOf(fields, 'seeks'),
    intakeNotes: textOf(fields, 'intakeNotes'),
    addressId: where.addressId,
    houseNumber: where.houseNumber,
    typed: where.typed,
    quarter: where.quarter,
    box: where.box,
    agreementSigned: textOf(fields, 'agreementSigned'),
    outcome: textOf(fields, 'outcome') || undefined,
    thinkingUntil: textOf(fields, 'thinkingUntil'),
  })),
  done: (_value, fields) => withQuery(volunteer(fields), { gedaan: 'intake' }),
  back: (fields) => site.work.intake(textOf(fields, 'id')),
})
