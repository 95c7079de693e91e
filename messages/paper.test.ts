import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { STEPS } from '@/services/help-request/answers'

/** The heading under which the slip asks what a step of the form asks. */
const ASKED: Readonly<Record<(typeof STEPS)[number], string>> = {
  'who-for': "ask('start.forWhom')",
  proxy: "t('slip.proxy')",
  what: "ask('what.title')",
  when: "ask('when.title')",
  where: "ask('where.title')",
  who: "ask('who.title')",
  know: "ask('know.title')",
}

it('the slip asks what the form asks, in its words and its order', () => {
  const slip = readFileSync('components/paper/request-slip.tsx', 'utf8')
  const places = STEPS.map((step) => slip.indexOf(ASKED[step]))
  expect(places.filter((place) => place < 0)).toEqual([])
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})
