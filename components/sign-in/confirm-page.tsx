import { getTranslations } from 'next-intl/server'
import type { FormAction } from '../form/form-action'
import { Button, ButtonRow } from '../ui/button'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'

export interface ConfirmPageProps {
  /** Null when the link is used, too old or incomplete. */
  link: { token: string; email: string; who: string } | null
  action: FormAction
  again: string
}

export async function ConfirmPage({ link, action, again }: ConfirmPageProps) {
  const t = await getTranslations('signIn.confirm')
  return (
    <SiteMain>
      <Column>
        {link ? (
          <form action={action} className="flex flex-col gap-4">
            <h1>{t('title')}</h1>
            <p>{t('lead')}</p>
            <input type="hidden" name="token" value={link.token} />
            <input type="hidden" name="email" value={link.email} />
            <input type="hidden" name="who" value={link.who} />
            <ButtonRow>
              <Button kind="primary">{t('button')}</Button>
            </ButtonRow>
          </form>
        ) : (
          <div className="flex flex-col gap-4">
            <h1>{t('overTitle')}</h1>
            <p>{t('over')}</p>
            <ButtonRow>
              <Button kind="primary" href={again}>
                {t('again')}
              </Button>
            </ButtonRow>
          </div>
        )}
      </Column>
    </SiteMain>
  )
}
