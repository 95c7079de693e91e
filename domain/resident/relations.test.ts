import { describe, expect, it } from 'vitest'
import { reachOf } from './reach'
import { isSameRelation, proposedRelations, relationKindOf } from './relations'

const an = { name: 'An Peeters', kind: 'daughter', phone: '+32470112233' } as const
const shop = { name: 'Bakker Mia', kind: 'shop', phone: null } as const

describe('who is around a person', () => {
  it.each([
    ['dochter', 'daughter'],
    ['Schoondochter', 'daughter'],
    ['fils', 'son'],
    ['kleinzoon', 'family'],
    ['huisarts', 'professional'],
    ['buurvrouw', 'neighbour'],
    ['', 'other'],
  ])('%s is proposed as %s', (word, kind) => expect(relationKindOf(word)).toBe(kind))

  it('is proposed once, and not when known already', () => {
    const asked = { proxyName: 'An', proxyPhone: an.phone, proxyRelation: 'dochter' }
    const pol = { proxyName: 'Pol', proxyPhone: null, proxyRelation: null }
    const herself = { proxyName: null, proxyPhone: null, proxyRelation: null }
    expect(proposedRelations([asked, herself, pol, asked], [])).toEqual([
      { name: 'An', phone: an.phone, kind: 'daughter' },
      { name: 'Pol', phone: null, kind: 'other' },
    ])
    expect(proposedRelations([asked, pol], [an, { name: 'pol ', phone: null }])).toEqual([])
  })

  it('is told apart by the number, and by the name where one has none', () => {
    expect(isSameRelation(an, { name: 'An Peeters', phone: '+3215000000' })).toBe(false)
    expect(isSameRelation(an, { name: 'an peeters', phone: null })).toBe(true)
  })
})

describe('how somebody is reached', () => {
  it('goes by the own number, then by who is called instead, then by the door', () => {
    expect(reachOf({ phone: '+3215000001', phoneNote: 'toestel 3' }, [an])).toEqual({
      how: 'phone',
      phone: '+3215000001',
      note: 'toestel 3',
    })
    const none = { phone: null, phoneNote: '' }
    expect(reachOf(none, [shop, an])).toMatchObject({ how: 'contact', contact: an })
    expect(reachOf(none, [shop])).toMatchObject({ how: 'contact', contact: shop })
    expect(reachOf(none, [])).toEqual({ how: 'visit', note: '' })
  })
})
