import { getTranslations } from 'next-intl/server'
import type { Range } from '@/domain/figures/periods'
import { api, withQuery } from '@/domain/site/addresses'
import { asked } from './range-words'

interface Props {
  range: Range
  locale: string
}

/** The same figures as a file, to reckon further with. */
export async function FileLinks({ range, locale }: Props) {
  const t = await getTranslations('figures')
  return (
    <span>
      {t('files.label')}:{' '}
      {(['csv', 'ods'] as const).map((kind) => (
        <a
          key={kind}
          className="inline-flex min-h-[44px] items-center pe-2"
          href={withQuery(api.figures(`cijfers.${kind}`), { ...asked(range), taal: locale })}
        >
          {t(`files.${kind}`)}
        </a>
      ))}
    </span>
  )
}
