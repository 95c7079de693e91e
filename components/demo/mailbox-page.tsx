import { getLocale, getTranslations } from 'next-intl/server'
import { dayAndTime } from '@/domain/kernel/date-words'
import { EmptyBench } from '../street/places'
import { BackLink } from '../ui/back-link'
import { EmptyState } from '../ui/empty-state'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'

export interface MailboxPageProps {
  mails: readonly { id: string; recipient: string | null; subject: string | null; sentAt: Date | null }[]
  mailPath: (id: string) => string
  demoPath: string
}

export async function MailboxPage({ mails, mailPath, demoPath }: MailboxPageProps) {
  const t = await getTranslations('demo.mailbox')
  const locale = await getLocale()
  return (
    <SiteMain>
      <Column>
        <div className="flex flex-col gap-4">
          <BackLink href={demoPath}>{t('back')}</BackLink>
          <h1>{t('title')}</h1>
          <p>{t('lead')}</p>
          {mails.length === 0 ? (
            <EmptyState drawing={<EmptyBench />} title={t('empty')}>
              <p>{t('emptyText')}</p>
            </EmptyState>
          ) : (
            <ol aria-label={t('list')} className="border-t-2 border-rule">
              {mails.map(({ id, recipient, subject, sentAt }) => (
                <li key={id} className="border-b-2 border-rule py-2">
                  <a className="flex min-h-[44px] items-center font-bold" href={mailPath(id)}>
                    {subject}
                  </a>
                  <p className="break-words text-stone">
                    {t('to', { recipient: recipient ?? '' })}
                    {sentAt ? <span className="block">{dayAndTime(sentAt, locale)}</span> : null}
                  </p>
                </li>
              ))}
            </ol>
          )}
        </div>
      </Column>
    </SiteMain>
  )
}
