import { getFormatter, getTranslations } from 'next-intl/server'
import type { Subject } from '@/domain/privacy/field'
import { keptAbout } from '@/domain/privacy/summary'
import { SummaryList } from '../ui/summary-list'

/** All that is kept about one kind of person, from the register of fields: what, why, for whose eyes, how long. */
export async function KeptList({ about }: { about: Subject }) {
  const [t, format] = await Promise.all([getTranslations('public.privacy'), getFormatter()])
  return (
    <SummaryList
      rows={keptAbout(about).map(({ topic, purposes, readers, terms, special }) => ({
        term: t(`topic.${topic}`),
        answer: (
          <>
            <p>{t('kept.why', { list: format.list(purposes.map((one) => t(`purpose.${one}`))) })}</p>
            <p>
              {readers.length === 0
                ? t('kept.nobody')
                : t('kept.who', { list: format.list(readers.map((one) => t(`reader.${one}`))) })}
            </p>
            <p>{t('kept.long', { list: format.list(terms.map((one) => t(`term.${one}`))) })}</p>
            {special ? <p>{t('kept.special')}</p> : null}
          </>
        ),
      }))}
    />
  )
}
