import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { localeOf, type PageProps } from '@/app/_page/page-props'
import { Showcase } from '@/components/ui/showcase'
import { SiteMain } from '@/components/ui/site-main'
import { demoMode } from '@/services/demo/queries'

export async function generateMetadata() {
  const t = await getTranslations('demo')
  return { title: t('ui') }
}

export default async function Ui(props: PageProps) {
  if (!demoMode()) notFound()
  await localeOf(props)
  return (
    <SiteMain>
      <Showcase />
    </SiteMain>
  )
}
