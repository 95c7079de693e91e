import { getLocale } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { PublicShell } from '@/app/_page/public-shell'
import { NobodyHome } from '@/components/shell/nobody-home'

export default async function NotFound() {
  const locale = await getLocale()
  return (
    <PublicShell locale={locale}>
      <NobodyHome locale={locale} reason="notFound" phone={(await city()).phone} />
    </PublicShell>
  )
}
