import { getLocale, getTranslations } from 'next-intl/server'
import { metresWords } from '@/domain/kernel/number-words'
import type { Fact } from '@/domain/matching/explanation/apart'

/** Facts about somebody as one sentence, in the reader's language; empty when there are none. */
export async function teller(): Promise<(facts: readonly Fact[], sentence?: boolean) => string> {
  const t = await getTranslations('matching.apart')
  const locale = await getLocale()
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const words = ({ key, values }: Fact) =>
    t(key, values.metres === undefined ? values : { metres: metresWords(Number(values.metres), locale) })
  return (facts, sentence = true) => {
    const text = list.format(facts.map(words))
    return sentence && text ? `${text.charAt(0).toLocaleUpperCase(locale)}${text.slice(1)}.` : text
  }
}
