import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps } from '@/app/_page/page-props'
import { HomePage } from '@/components/home/home-page'

export async function generateMetadata() {
  const t = await getTranslations('public.home')
  const { programme } = await city()
  return { title: { absolute: `${programme} · ${t('title')}` } }
}

export default async function Home(props: PageProps) {
  return <HomePage city={await city()} locale={await localeOf(props)} />
}
