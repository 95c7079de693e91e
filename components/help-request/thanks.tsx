import { getTranslations } from 'next-intl/server'
import { FewWords, type FewWordsProps } from './few-words'

/** A few words for the neighbour. One of us reads them first, and says so here. */
export async function Thanks({ thanks, ...said }: FewWordsProps & { thanks: 'may' | 'held' }) {
  const t = await getTranslations('request.thanks')
  if (thanks === 'held' && said.error === undefined) return <p>{t('held')}</p>
  return (
    <FewWords {...said} id="thanks" title={t('title')} label={t('words')} hint={t('hint')} send={t('send')} />
  )
}
