import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { SeenPage } from '@/components/admin/seen-page'
import { addDays, atLocalHour, localDate } from '@/domain/kernel/time'
import { inLocale } from '@/domain/site/addresses'
import { peopleSeen } from '@/services/audit/queries'
import { staffList } from '@/services/people/queries'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'admin' })
  return { title: t('seen.title') }
}

const DAY = /^\d{4}-\d\d-\d\d$/

export default async function Seen({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const query = await searchParams
  const actor = await signedInActor()
  const day = (value: unknown, otherwise: string) =>
    typeof value === 'string' && DAY.test(value) ? value : otherwise
  const today = localDate(Date.now())
  const asked = {
    account: String(query.account ?? ''),
    from: day(query.van, today),
    until: day(query.tot, today),
    page: Math.max(1, Math.min(10_000, Math.floor(Number(query.blad)) || 1)),
  }
  const people = await show(staffList(actor, {}))
  const known = people.some((one) => one.id === asked.account)
  const seen = known
    ? await show(
        peopleSeen(actor, {
          userId: asked.account,
          from: new Date(atLocalHour(asked.from, 0)).toISOString(),
          until: new Date(atLocalHour(addDays(asked.until, 1), 0)).toISOString(),
          page: asked.page,
        }),
      )
    : null
  return <SeenPage accounts={people} asked={asked} seen={seen} path={(to) => inLocale(locale, to)} />
}
