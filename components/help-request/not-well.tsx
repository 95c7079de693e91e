import { getTranslations } from 'next-intl/server'
import { FewWords, type FewWordsProps } from './few-words'

/** "Niet goed": in a few words or in none, and somebody calls. The neighbour does not read it. */
export async function NotWell({ name, ...said }: FewWordsProps & { name: string }) {
  const t = await getTranslations('request.notWell')
  return (
    <FewWords
      {...said}
      id="not-well"
      title={t('title', { name })}
      lead={t('lead')}
      label={t('words')}
      mayBeEmpty
      send={t('send')}
    />
  )
}
