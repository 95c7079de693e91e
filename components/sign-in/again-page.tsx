import { getTranslations } from 'next-intl/server'
import type { FormAction } from '../form/form-action'
import { Button, ButtonRow } from '../ui/button'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'

interface Props {
  way: 'link' | 'city'
  action: FormAction
  signOutPath: string
}

/** After a long break: one button proves again who is there, another hands the device on. */
export async function AgainPage({ way, action, signOutPath }: Props) {
  const t = await getTranslations('signIn.again')
  return (
    <SiteMain>
      <Column>
        <div className="flex flex-col gap-4">
          <h1>{t('title')}</h1>
          <p>{t(`${way}.lead`)}</p>
          <form action={action}>
            <ButtonRow>
              <Button kind="primary">{t(`${way}.button`)}</Button>
            </ButtonRow>
          </form>
          <form
            action={signOutPath}
            method="post"
            className="flex flex-col gap-2 border-t-2 border-rule pt-4"
          >
            <p>{t('notYou')}</p>
            <ButtonRow>
              <Button>{t('out')}</Button>
            </ButtonRow>
          </form>
        </div>
      </Column>
    </SiteMain>
  )
}
