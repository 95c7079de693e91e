import { expect, it } from 'vitest'
import { email, personName, phone, saidPhone } from './fields'
import { parse } from './operation'

it.each([
  ['ma\u200bria@voorbeeld.be', 'maria@voorbeeld.be'],
  ['ma\u00adria@voor\u2060beeld.be', 'maria@voorbeeld.be'],
  ['mailto:maria@voorbeeld.be', 'maria@voorbeeld.be'],
  ['Maria Peeters <Maria@Voorbeeld.be>', 'maria@voorbeeld.be'],
  [' <maria@voorbeeld.be> ', 'maria@voorbeeld.be'],
])('a mail address is cleaned of what came along: %j', (typed, kept) => expect(email.parse(typed)).toBe(kept))

it.each([
  '<a@kwaad.be> b@voorbeeld.be',
  'a@kwaad.be <b@voorbeeld.be> c',
  '<a@kwaad.be<b@voorbeeld.be>>',
  'mailto:mailto:a@voorbeeld.be',
  '"a@kwaad.be"@voorbeeld.be',
])('what can be read as two addresses is none: %j', (typed) =>
  expect(email.safeParse(typed).success).toBe(false),
)

it('joins no words and breaks no emoji while it takes off what cannot be seen', () => {
  expect(personName.parse('\u2060Jean\u00adne\u200b')).toBe('Jeanne')
  expect(personName.parse('علی\u200cرضا 👩\u200d🌾')).toBe('علی\u200cرضا 👩\u200d🌾')
})

it('says what it cannot keep where a form has no place for it', () => {
  const { error } = phone.safeParse('015 00 00 78 of 0470 00 00 12')
  expect(error?.issues).toMatchObject([{ message: 'phone.one', params: { rest: 'of 0470 00 00 12' } }])
})

it.each([
  ['015 00 00 78 ext. 212', '+3215000078', 'ext. 212'],
  ['015 00 00 78 toestel 212', '+3215000078', 'toestel 212'],
  ['015 00 00 78 (dochter)', '+3215000078', 'dochter'],
  ['015 00 00 78 of 0470 00 00 12', '+3215000078', 'of 0470 00 00 12'],
])('%s is kept with what is said beside it', (typed, kept, phoneNote) =>
  expect(saidPhone.parse(typed)).toEqual({ phone: kept, phoneNote }),
)

it.each([
  ['015 12', '015 12'],
  ['0470 12 34', '0470 12 34'],
  ['0478 12 34 5', '0478 12 34 5'],
  ['015 41 23 4', '015 41 23 4'],
  ['O478 12 34 5 (zoon)', '0478 12 34 5'],
])('%s is too short, and the digits are read back', (typed, digits) =>
  expect(parse(saidPhone, typed)).toMatchObject({ issues: [{ reason: 'phone.short', values: { digits } }] }),
)
