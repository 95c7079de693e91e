import fc from 'fast-check'
import { expect, it } from 'vitest'
import { htmlWords } from './html-words'

it.each([
  ['<p>Gemiste oproep van <b>0470 00 00 12</b></p>', 'Gemiste oproep van 0470 00 00 12'],
  ['<table><tr><td>Van:</td><td>0470 00 00 12</td></tr></table>', 'Van:\n0470 00 00 12'],
  [
    '<head><title>x</title><style>p{color:red}</style></head>Appel manqu&eacute;<br>de 0470',
    'Appel manqué\nde 0470',
  ],
  ['<STYLE>a > b</STYLE>t&#233;l&#xE9;&nbsp;&onbekend; <!-- 0470 <b> -->x', 'télé &onbekend; x'],
  ['een < twee', 'een < twee'],
  ['&#0;&#x110000;a', 'a'],
])('reads %j', (html, words) => expect(htmlWords(html)).toBe(words))

it('shows no tag, and never fails', () => {
  const part = fc.constantFrom(
    '<p>',
    '</p>',
    '<style>',
    '</style>',
    '<',
    '>',
    '<!--',
    '-->',
    '&#5',
    ';',
    'woord',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      expect(htmlWords(parts.join(''))).not.toMatch(/<\/?(?:p|style)>/)
    }),
  )
})

it('reads what was made to hurt in one go', () => {
  for (const part of ['<style>', '<!-- ', '<a ', '&#'])
    expect(() => htmlWords(part.repeat(20_000))).not.toThrow()
})
