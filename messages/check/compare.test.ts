import { expect, test } from 'vitest'
import { temporaryTree } from '../../scripts/fences/temporary-tree'
import { readCatalogue } from './catalogue'
import { differences } from './compare'

test('a missing, extra, empty or differently filled text is seen', () => {
  const source = new Map([
    ['a', 'Dag {name}'],
    ['b', 'Ja'],
    ['c', 'Nee'],
    ['d', '{n, plural, one {# dag} other {# dagen}}'],
  ])
  const translation = new Map([
    ['a', 'Bonjour {nom}'],
    ['b', ' '],
    ['d', '{n, plural, one {# jour} many {# de jours} other {# jours}}'],
    ['e', 'Oui'],
  ])
  expect(differences(source, translation)).toEqual([
    'c is missing',
    'e is not in the source',
    'a takes nom: value instead of name: value',
    'b is empty',
  ])
})

test('parts of a catalogue are put together, and a key in two files is refused', () => {
  const tree = temporaryTree({
    'nl/home.json': '{ "home": { "title": "Dag" } }',
    'nl/mail.json': '{ "mail": { "hello": "Dag {name}" } }',
    'fr/home.json': '{ "home": { "title": "Bonjour" } }',
    'fr/mail.json': '{ "home": { "title": "Salut" } }',
  })
  expect([...readCatalogue(tree.root, 'nl').keys()].toSorted()).toEqual(['home.title', 'mail.hello'])
  expect(() => readCatalogue(tree.root, 'fr')).toThrow('home.title stands in another file too')
  tree.remove()
})
