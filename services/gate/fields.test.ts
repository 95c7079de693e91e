import { expect, it } from 'vitest'
import { email, personName, phone } from './fields'

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
