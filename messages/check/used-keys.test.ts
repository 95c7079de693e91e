import { describe, expect, test } from 'vitest'
import { fits, usedKeys } from './used-keys'

const keysOf = (source: string) => usedKeys('page.tsx', source).keys

describe('keys in the code', () => {
  test.each([
    ["const t = useTranslations('ask'); t('title')", ['ask.title']],
    ["const t = await getTranslations('ask'); t.rich('a.b', { x })", ['ask.a.b']],
    ["const t = await getTranslations({ locale, namespace: 'mail' }); t('hello')", ['mail.hello']],
    ['const t = await getTranslations(); t("home.title")', ['home.title']],
    ["const t = createTranslator({ locale, messages, namespace: 'sms' }); t('yes')", ['sms.yes']],
    ['const t = useTranslations("kind"); t(`name.${kind}`)', ['kind.name.*']],
    ["const t = useTranslations('x'); t(open ? 'open' : 'shut')", ['x.open', 'x.shut']],
    [
      "const [t, u] = await Promise.all([getTranslations('a'), getTranslations('b')]); t('1'); u('2')",
      ['a.1', 'b.2'],
    ],
    ["function A() { const t = useTranslations('a'); return t('x') }\nconst B = () => t('y')", ['a.x']],
    ["const word = other('ask'); word('title')", []],
  ])('%s', (source, keys) => {
    expect(keysOf(source)).toEqual(keys)
  })

  test('the same name in two functions keeps its own namespace', () => {
    const source = `
      function A() { const t = useTranslations('a'); return t('x') }
      function B() { const t = useTranslations('b'); return t('x') }`
    expect(keysOf(source)).toEqual(['a.x', 'b.x'])
  })

  test('a key that cannot be read is reported with its line', () => {
    const found = usedKeys('page.tsx', "const t = useTranslations('a')\nt(reason)")
    expect(found.unreadable).toEqual(['2: a.(reason)'])
  })

  test('a star is one part, two stars any number', () => {
    expect(fits('kind.name.walk', 'kind.name.*')).toBe(true)
    expect(fits('kind.name.walk.long', 'kind.name.*')).toBe(false)
    expect(fits('kind.name.walk.long', 'kind.**')).toBe(true)
    expect(fits('kindness.x', 'kind.**')).toBe(false)
  })
})
