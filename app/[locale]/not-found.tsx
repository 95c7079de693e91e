import { getLocale } from 'next-intl/server'
import { NobodyHome } from '@/components/shell/nobody-home'
import { city } from './(openbaar)/_page/city'
import { PublicShell } from './(openbaar)/_page/public-shell'

export default async function NotFound() {
  const locale = await getLocale()
  return (
    <PublicShell locale={locale}>
      <NobodyHome locale={locale} reason="notFound" phone={(await city()).phone} />
    </PublicShell>
  )
}
