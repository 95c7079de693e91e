import { getLocale, getTranslations } from 'next-intl/server'
import { dayLong, time } from '@/domain/kernel/date-words'
import { Button } from '../ui/button'
import { type DataColumn, DataTable } from '../ui/data-table'
import { RoundForm } from './round-form'
import type { Hidden, OpenMoment, TalkActions } from './round-views'

interface Props {
  open: readonly OpenMoment[]
  hidden: Hidden
  action: TalkActions['withdraw']
  mayPlan: boolean
}

/** What nobody chose yet. */
export async function OpenMoments({ open, hidden, action, mayPlan }: Props) {
  const t = await getTranslations('intake.round')
  const locale = await getLocale()
  if (open.length === 0) return <p>{t('noOpen')}</p>
  const columns: DataColumn<OpenMoment>[] = [
    { key: 'day', header: t('day'), align: 'keep', cell: (one) => dayLong(one.startsAt, locale) },
    {
      key: 'hours',
      header: t('time'),
      align: 'keep',
      cell: (one) => t('hours', { from: time(one.startsAt, locale), to: time(one.endsAt, locale) }),
    },
    { key: 'place', header: t('place'), cell: (one) => one.place },
    { key: 'who', header: t('interviewer'), cell: (one) => one.interviewer ?? '' },
    ...(mayPlan
      ? [
          {
            key: 'withdraw',
            header: t('action'),
            cell: (one: OpenMoment) => (
              <RoundForm action={action} hidden={hidden} did="withdraw" momentId={one.id}>
                <Button kind="quiet">{t('withdraw')}</Button>
              </RoundForm>
            ),
          },
        ]
      : []),
  ]
  return (
    <DataTable
      id="open-moments"
      caption={t('openCaption')}
      captionHidden
      columns={columns}
      rows={[...open]}
      rowKey={(one) => one.id}
    />
  )
}
