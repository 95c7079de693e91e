import { getTranslations } from 'next-intl/server'

interface Props {
  page: number
  hasNext: boolean
  href: (page: number) => string
}

/** Nothing at all when everything fits. */
export async function Pages({ page, hasNext, href }: Props) {
  if (page === 1 && !hasNext) return null
  const t = await getTranslations('work')
  return (
    <nav aria-label={t('pages.label')} className="flex flex-wrap items-center gap-x-3">
      {page > 1 ? (
        <a className="inline-flex min-h-[44px] items-center" href={href(page - 1)} rel="prev">
          {t('pages.previous')}
        </a>
      ) : null}
      <span>{t('pages.here', { page })}</span>
      {hasNext ? (
        <a className="inline-flex min-h-[44px] items-center" href={href(page + 1)} rel="next">
          {t('pages.next')}
        </a>
      ) : null}
    </nav>
  )
}
