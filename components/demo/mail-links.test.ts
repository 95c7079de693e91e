import { expect, it } from 'vitest'
import { linksIn } from './mail-links'

it('finds each button once, on this installation', () => {
  const text =
    'Dag An\n\nJa:\nhttps://stad.be/voorstel/x?antwoord=ja\n\nNee:\nhttps://stad.be/voorstel/x?antwoord=nee\n'
  expect(linksIn(text)).toEqual([
    { label: 'Ja', href: '/voorstel/x?antwoord=ja' },
    { label: 'Nee', href: '/voorstel/x?antwoord=nee' },
  ])
})

it('makes no link of other words', () => {
  expect(linksIn('Wat: boodschappen\nLees:\njavascript:alert(1)\nhttps://los.be')).toEqual([])
})
