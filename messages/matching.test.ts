import { describe, expect, it } from 'vitest'
import { CLAUSES, type Clause, type FailedClause, failedClauses } from '@/domain/matching/eligibility/clauses'
import { anyRequest, anyVolunteer } from '@/domain/matching/eligibility/example-people'
import type { ApartKey, ToldReason } from '@/domain/matching/explanation/apart'
import type { Change } from '@/domain/matching/explanation/changes'
import type { PlaceKey } from '@/domain/matching/explanation/place'
import type { PlanNote } from '@/domain/matching/explanation/plan-note'
import { BOUNDS } from '@/domain/resident/wishes'
import en from './en/matching.json'
import fr from './fr/matching.json'
import nl from './nl/matching.json'
import { work } from './nl/work.json'

// The compiler refuses a reason, a place or a rule without a sentence.
nl.matching.reasons satisfies Record<ToldReason['key'], string>
nl.matching.apart satisfies Record<ApartKey, string>
nl.matching.place satisfies Record<PlaceKey, string>
nl.matching.plan satisfies Record<PlanNote['key'], string>
nl.matching.changed satisfies Record<Change['key'], string>
nl.matching.leftOut satisfies Record<Clause, string>
work.left.rule satisfies Record<Clause, string>

const keys = (tree: object): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' ? keys(value).map((below) => `${key}.${below}`) : [key],
  )
const names = (text: string) => [...text.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1]).toSorted()

describe('sentences of matching', () => {
  it.each([
    ['fr', fr],
    ['en', en],
  ])('%s has the keys of nl', (_language, messages) => {
    expect(keys(messages).toSorted()).toEqual(keys(nl).toSorted())
  })

  it('names every value that a broken rule gives, and no other', () => {
    const worst = anyVolunteer({
      active: false,
      startDone: false,
      closedKinds: ['WALK'],
      isMinor: true,
      pausedUntil: 2,
      blockedResidents: ['resident-1'],
      avoids: [...BOUNDS],
      onlyWith: 'woman',
      keptFor: 'resident-2',
      kinds: [],
      languages: [],
      slots: 0,
      weekLoad: 9,
      openAsks: 9,
      asks14: 9,
    })
    const hard = anyRequest({ genderWish: 'woman', bounds: [...BOUNDS] })
    const failed: FailedClause[] = [
      ...failedClauses({ ...hard, declinedBy: [worst.id] }, worst, 9_000, 1),
      ...failedClauses({ ...hard, askedBefore: [worst.id] }, worst, 9_000, 1),
      ...failedClauses(hard, worst, null, 1),
      ...failedClauses(hard, worst, null, 2),
      ...failedClauses({ ...hard, kind: 'PHONE_CALL' }, worst, null, 1),
      ...failedClauses({ ...hard, kind: 'SHARED_MEAL' }, worst, null, 1),
    ]
    expect(new Set(failed.map((one) => one.clause))).toEqual(new Set(CLAUSES))
    for (const { clause, values } of failed)
      for (const messages of [nl, fr, en])
        expect(new Set(names(messages.matching.leftOut[clause]))).toEqual(new Set(Object.keys(values)))
  })
})
