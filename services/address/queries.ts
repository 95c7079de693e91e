import { z } from 'zod'
import { allowIf } from '@/domain/access/decision'
import { text } from '../gate/fields'
import { view } from '../gate/view'
import { searchAddresses as search } from '../geo/search'

/** Public addresses that fit what somebody typed. Nothing leaves the house: the list is our own. */
export const searchAddresses = view({
  name: 'address.search',
  input: z.strictObject({ text: text(200) }),
  subject: async () => ({}),
  decide: () => allowIf(true),
  reads: [],
  show: ({ tx, input }) => (input.text.length < 2 ? Promise.resolve([]) : search(tx, input.text, 8)),
})
