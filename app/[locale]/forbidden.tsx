import { getLocale } from 'next-intl/server'
import { NobodyHome } from '@/components/shell/nobody-home'
import { city } from './(openbaar)/_page/city'
import { PublicShell } from './(openbaar)/_page/public-shell'

export default async function Forbidden() {
  const locale = await getLocale()
  return (
    <PublicShell locale={locale}>
      <NobodyHome locale={locale} reason="forbidden" phone={(await city()).phone} />
    </PublicShell>
  )
}
