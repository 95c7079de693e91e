import { expect, test } from 'vitest'
import { isMobile, mayPrefer, roadsTo } from './road'

const [email, phone] = ['an@post.invalid', '+32470112233']

test.each([
  [{ email, phone, prefers: null }, ['mail']],
  [{ email, phone, prefers: 'mail' as const }, ['mail']],
  [{ email, phone, prefers: 'sms' as const }, ['sms', 'mail']],
  [{ email: null, phone, prefers: 'sms' as const }, ['sms']],
  [{ email, phone: '+3215000000', prefers: 'sms' as const }, ['mail']],
  [{ email: null, phone, prefers: null }, []],
  [{ email, phone, prefers: 'call' as const }, []],
])('%j is reached by %j', (person, roads) => {
  expect(roadsTo(person).map(({ by }) => by)).toEqual(roads)
})

test.each(['+32470112233', '+32455112233', '+31612345678', '+33612345678', '+4915112345678'])(
  'an SMS can go to %s',
  (number) => expect(isMobile(number)).toBe(true),
)

test.each(['+3215000000', '+32800201500', '+3210112233', '+33123456789', '112', ''])(
  'no SMS can go to %j',
  (number) => expect(isMobile(number)).toBe(false),
)

test('an SMS is for who has a mobile; mail and a call are for everybody', () => {
  expect([mayPrefer('sms', phone), mayPrefer('sms', '+3215000000'), mayPrefer('sms', null)]).toEqual([
    true,
    false,
    false,
  ])
  expect([mayPrefer('mail', null), mayPrefer('call', null), mayPrefer(null, null)]).toEqual([
    true,
    true,
    true,
  ])
})
