import { expect, it } from 'vitest'
import { toldOf } from './access-export'

it('tells no key, not even as a hash, no words twice, and what stood in one row together', () => {
  const told = toldOf('volunteer', [
    { table: 'letter_pass', values: { token_hash: 'a-hash', volunteer_id: '1' } },
    { table: 'session', values: { session_token: 'a-hash', user_id: '1' } },
    { table: 'message', values: { text: 'Dag Karim', html: '<p>Dag Karim</p>', address_key: 'a-hash' } },
    { table: 'volunteer', values: { id: '1', first_name: 'Karim', last_name: 'El Amrani' } },
  ])
  expect(told.map(({ table, column, row }) => [row, `${table}.${column}`])).toEqual([
    [2, 'message.text'],
    [3, 'volunteer.first_name'],
    [3, 'volunteer.last_name'],
  ])
})
