'use server'

import { action } from '@/app/_route/action'
import { addressFirst } from '@/app/_route/address-first'
import { type Fields, listOf, textOf } from '@/app/_route/fields'
import { site, withQuery } from '@/domain/site/addresses'
import { trustAddress } from '@/services/mail/commands'
import {
  addRelation as addOneRelation,
  changeAddress,
  changeNumber,
  correctResident,
  endRelation as endOneRelation,
  keepApart,
  letMeetAgain,
  mergeResidents,
  partResidents,
  proveNumber,
  recordConsent,
  sendPhoneCode,
  withdrawConsent,
} from '@/services/resident/commands'
import { currentActor } from '@/services/session/current'

const person = (fields: Fields) => site.work.person(textOf(fields, 'id'))
const onPerson = {
  form: 'person',
  actor: currentActor,
  done: (_value: unknown, fields: Fields) => withQuery(person(fields), { gedaan: 'bewaard' }),
  back: person,
}

export const correct = action({
  ...onPerson,
  operation: correctResident,
  input: (fields) => ({
    residentId: textOf(fields, 'id'),
    confirmedBy: textOf(fields, 'confirmedBy'),
    how: textOf(fields, 'how'),
    name: textOf(fields, 'name'),
    phone: textOf(fields, 'phone'),
    phoneLabel: textOf(fields, 'phoneLabel'),
    phoneNote: textOf(fields, 'phoneNote'),
    mayLeaveMessage: textOf(fields, 'mayLeaveMessage'),
    email: textOf(fields, 'email'),
    language: textOf(fields, 'language'),
    languages: listOf(fields, 'languages').filter(Boolean),
    locale: textOf(fields, 'locale'),
    prefers: textOf(fields, 'prefers'),
    genderWish: textOf(fields, 'genderWish'),
    box: textOf(fields, 'box'),
    wishes: listOf(fields, 'wishes'),
    topics: listOf(fields, 'topics'),
    gender: textOf(fields, 'gender'),
  }),
})

export const prove = action({
  ...onPerson,
  operation: proveNumber,
  input: (fields) => ({
    residentId: textOf(fields, 'id'),
    numberId: textOf(fields, 'numberId'),
    how: textOf(fields, 'proof'),
    code: textOf(fields, 'code'),
  }),
})

export const sendCode = action({
  ...onPerson,
  operation: sendPhoneCode,
  input: (fields) => ({ residentId: textOf(fields, 'id'), numberId: textOf(fields, 'numberId') }),
  done: (_value, fields) => withQuery(person(fields), { gedaan: 'code' }),
})

export const merge = action({
  ...onPerson,
  operation: mergeResidents,
  input: (fields) => ({ residentId: textOf(fields, 'id'), otherId: textOf(fields, 'otherId') }),
})

export const part = action({
  ...onPerson,
  operation: partResidents,
  input: (fields) => ({ residentId: textOf(fields, 'id'), mergeId: textOf(fields, 'mergeId') }),
})

export const apart = action({
  ...onPerson,
  operation: keepApart,
  input: (fields) => ({
    residentId: textOf(fields, 'id'),
    volunteerId: textOf(fields, 'volunteerId'),
    wishedBy: textOf(fields, 'wishedBy'),
  }),
})

export const meetAgain = action({
  ...onPerson,
  operation: letMeetAgain,
  input: (fields) => ({
    residentId: textOf(fields, 'id'),
    volunteerId: textOf(fields, 'volunteerId'),
    reason: textOf(fields, 'reason'),
    confirmedBy: textOf(fields, 'confirmedBy'),
    how: textOf(fields, 'how'),
  }),
})

/** The list offers what may be done with which number in one choice: `first:<id>`. */
export const number = action({
  ...onPerson,
  operation: changeNumber,
  input: (fields) => {
    const [act = '', numberId = ''] = textOf(fields, 'act').split(':')
    const proof = {
      residentId: textOf(fields, 'id'),
      confirmedBy: textOf(fields, 'confirmedBy'),
      how: textOf(fields, 'how'),
    }
    if (act !== 'add') return { act: act as 'first', ...proof, numberId }
    return {
      act,
      ...proof,
      number: textOf(fields, 'number'),
      phoneLabel: textOf(fields, 'phoneLabel'),
      phoneNote: textOf(fields, 'phoneNote'),
      mayLeaveMessage: textOf(fields, 'mayLeaveMessage'),
    }
  },
})

export const addRelation = action({
  ...onPerson,
  operation: addOneRelation,
  input: (fields) => ({
    residentId: textOf(fields, 'id'),
    name: textOf(fields, 'name'),
    kind: textOf(fields, 'kind'),
    phone: textOf(fields, 'phone'),
    email: textOf(fields, 'email'),
    may: listOf(fields, 'may'),
    note: textOf(fields, 'note'),
    since: textOf(fields, 'since'),
  }),
})

export const endRelation = action({
  ...onPerson,
  operation: endOneRelation,
  input: (fields) => ({
    residentId: textOf(fields, 'id'),
    relationId: textOf(fields, 'relationId'),
    until: textOf(fields, 'until'),
  }),
})

export const consent = action({
  ...onPerson,
  operation: recordConsent,
  input: (fields) => ({
    residentId: textOf(fields, 'id'),
    about: textOf(fields, 'about'),
    givenBy: textOf(fields, 'givenBy'),
    giver: textOf(fields, 'giver'),
    how: textOf(fields, 'how'),
    givenOn: textOf(fields, 'givenOn'),
    until: textOf(fields, 'until'),
    note: textOf(fields, 'note'),
  }),
})

export const takeBack = action({
  ...onPerson,
  operation: withdrawConsent,
  input: (fields) => ({ residentId: textOf(fields, 'id'), consentId: textOf(fields, 'consentId') }),
})

export const move = action({
  ...onPerson,
  ...addressFirst(changeAddress, (fields, where) => ({
    residentId: textOf(fields, 'id'),
    where,
    confirmedBy: textOf(fields, 'confirmedBy'),
    how: textOf(fields, 'how'),
  })),
})

export const trust = action({
  ...onPerson,
  operation: trustAddress,
  input: (fields) => ({
    about: 'resident' as const,
    id: textOf(fields, 'id'),
    confirmedBy: textOf(fields, 'confirmedBy'),
    how: textOf(fields, 'how'),
  }),
})
