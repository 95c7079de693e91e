import { getTranslations } from 'next-intl/server'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { PapersPage } from '@/components/paper/papers-page'
import { inLocale } from '@/domain/site/addresses'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('paper')
  return titled(t('title'), props)
}

export default async function Papers(props: PageProps) {
  const locale = await localeOf(props)
  return <PapersPage path={(to) => inLocale(locale, to)} />
}
