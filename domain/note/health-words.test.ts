import { expect, it } from 'vitest'
import { healthWordsIn } from './health-words'

it.each([
  ['Zij is dement, en haar man kreeg een BEROERTE.', ['dement', 'beroerte']],
  ['Elle sort de l’hôpital, dépression probable', ['hopital', 'depression']],
  ['He is in a wheelchair and takes pills', ['wheelchair', 'pills']],
  ['ziek', ['ziek']],
  [
    'verslaafd; sa maladie, une opération; in hospital after a stroke',
    ['verslaafd', 'maladie', 'operation', 'hospital', 'stroke'],
  ],
  ['Dementie. Dementie!', ['dementie']],
])('%s', (text, words) => expect(healthWordsIn(text)).toEqual(words))

it.each([
  '',
  'Belt liever in de voormiddag. De hond heet Bas.',
  'De muziek staat luid, dus bel twee keer.',
  'Elle habite au-dessus de la librairie.',
  'Bill still calls on Tuesday; the stairs are sickle-shaped.',
  'Een blinddoek en een doofpot.',
  'Hij verslaat de voetbal en knipt stroken papier voor de operationele dienst.',
  'Il est maladroit; thank them for their hospitality.',
])('%s tells of nobody’s health', (text) => expect(healthWordsIn(text)).toEqual([]))
