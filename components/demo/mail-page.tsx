import { getLocale, getTranslations } from 'next-intl/server'
import { dayAndTimeLong } from '@/domain/kernel/date-words'
import { BackLink } from '../ui/back-link'
import { Button } from '../ui/button'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'
import { SummaryList } from '../ui/summary-list'
import { linksIn } from './mail-links'

export interface MailPageProps {
  mail: {
    id: string
    recipient: string | null
    subject: string | null
    text: string | null
    html: string | null
    sentAt: Date | null
  }
  framePath: string
  mailboxPath: string
}

/** A mail as it arrives, its buttons once more where they always work, and its plain text. */
export async function MailPage({ mail, framePath, mailboxPath }: MailPageProps) {
  const t = await getTranslations('demo.message')
  const sent = mail.sentAt ? dayAndTimeLong(mail.sentAt, await getLocale()) : ''
  const links = linksIn(mail.text ?? '')
  return (
    <SiteMain>
      <Column>
        <div className="flex flex-col gap-4">
          <BackLink href={mailboxPath}>{t('back')}</BackLink>
          <h1>{mail.subject}</h1>
          <SummaryList
            rows={[
              { term: t('to'), answer: <span className="break-all">{mail.recipient}</span> },
              { term: t('sent'), answer: sent },
            ]}
          />
          {links.length > 0 ? (
            <nav aria-label={t('links')} className="flex flex-col gap-2">
              {links.map(({ label, href }) => (
                <Button key={href} href={href}>
                  {label}
                </Button>
              ))}
            </nav>
          ) : null}
          {mail.html ? (
            <section className="flex flex-col gap-2">
              <h2>{t('shown')}</h2>
              <iframe
                className="h-[36rem] w-full rounded-card border-2 border-edge"
                src={framePath}
                title={t('shown')}
                sandbox="allow-popups allow-top-navigation-by-user-activation"
              />
            </section>
          ) : null}
          <section className="flex flex-col gap-2">
            <h2>{t('text')}</h2>
            <p className="whitespace-pre-line break-words">{mail.text}</p>
          </section>
        </div>
      </Column>
    </SiteMain>
  )
}
