import { getTranslations } from 'next-intl/server'
import { localeOf, type PageProps } from '@/app/_page/page-props'
import { GonePage } from '@/components/neighbour-list/gone-page'

export async function generateMetadata() {
  const t = await getTranslations('volunteer.invitation')
  return { title: t('titleGone'), robots: { index: false } }
}

export default async function OffTheList(props: PageProps) {
  await localeOf(props)
  return <GonePage />
}
