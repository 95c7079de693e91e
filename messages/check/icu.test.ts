import { describe, expect, test } from 'vitest'
import { signature, variants } from './icu'

describe('reading ICU messages', () => {
  test('arguments, choices and tags make the signature', () => {
    expect(signature('Dag {name}, {n, plural, one {# vraag van {who}} other {# vragen}} <b>nu</b>')).toEqual([
      '<b>',
      'n: number',
      'name: value',
      'who: value',
    ])
    expect(signature('{at, date, medium}')).toEqual(['at: date'])
    expect(signature('{at, time}')).not.toEqual(signature('{at, date}'))
  })

  test('every branch is a text', () => {
    expect(variants('{n, plural, one {# dag} other {# dagen}} nog', () => '3')).toEqual([
      '3 dag nog',
      '3 dagen nog',
    ])
    expect(
      variants('{who, select, self {u} other {iemand}} en {k, select, a {A} b {B} other {C}}', () => 'x'),
    ).toEqual(['u en A', 'iemand en B', 'u en C'])
  })

  test('quotes protect braces, an apostrophe stays one', () => {
    expect(variants("foto's van '{'haakjes'}'", () => 'x')).toEqual(["foto's van {haakjes}"])
    expect(variants("d''abord", () => 'x')).toEqual(["d'abord"])
  })

  test.each([
    ['Dag {name', 'EXPECT_ARGUMENT_CLOSING_BRACE'],
    ['Dag {n, plural, other {# dag}', 'EXPECT_ARGUMENT_CLOSING_BRACE'],
    ['Dag name}', 'UNMATCHED_CLOSING_BRACE'],
    ["Dag {name}} van '{", 'UNMATCHED_CLOSING_BRACE'],
    ['Dag {n, plural, other {# dag}}}', 'UNMATCHED_CLOSING_BRACE'],
    ['Dag {n, plural, one {# dag}}', 'MISSING_OTHER_CLAUSE'],
    ['Dag <b>buur', 'UNCLOSED_TAG'],
    ['Dag {at, datum}', 'INVALID_ARGUMENT_TYPE'],
  ])('%s is refused with its reason', (message, reason) => {
    expect(() => signature(message)).toThrow(`"${message}": ${reason}`)
  })

  test('a quoted number sign stays a number sign', () => {
    expect(variants("{n, plural, other {nr. '#'#}}", () => '3')).toEqual(['nr. #3'])
  })
})
