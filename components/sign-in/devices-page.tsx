import { getFormatter, getTranslations } from 'next-intl/server'
import { ErrorList } from '../form/error-list'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { BackLink } from '../ui/back-link'
import { Button, ButtonRow } from '../ui/button'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'
import { KeysOfDevices, type KeysProps } from './keys-of-devices'

interface Props {
  devices: readonly { readonly seen: Date; readonly here: boolean }[]
  step: { readonly since: Date; readonly recoveryLeft: number } | null
  /** For who has a code; null for everybody else. */
  keys: KeysProps | null
  errors: FormErrors
  signOut: FormAction
  home: string
  /** Where staff choose what they are mailed; null for who gets no such mail. */
  notices: string | null
}

/** Where somebody is signed in, and the one button that ends it everywhere. */
export async function DevicesPage({ devices, step, keys, errors, signOut, home, notices }: Props) {
  const t = await getTranslations('signIn.devices')
  const common = await getTranslations('common')
  const format = await getFormatter()
  return (
    <SiteMain>
      <Column>
        <div className="flex flex-col gap-3">
          <ErrorList errors={errors} />
          <div>
            <BackLink href={home}>{common('back')}</BackLink>
            <h1>{t('title')}</h1>
          </div>
          <p>{t('here', { count: devices.length })}</p>
          <ul className="m-0 list-disc ps-3">
            {devices.map(({ seen, here }) => (
              <li key={seen.toISOString()}>
                {t('seen', { when: format.dateTime(seen, { dateStyle: 'long', timeStyle: 'short' }) })}
                {here ? ` (${t('thisOne')})` : ''}
              </li>
            ))}
          </ul>
          {notices ? (
            <p>
              <a className="inline-flex min-h-[44px] items-center" href={notices}>
                {t('notices')}
              </a>
            </p>
          ) : null}
          {step ? (
            <>
              <h2>{t('stepTitle')}</h2>
              <p>
                {t('step', {
                  date: format.dateTime(step.since, { dateStyle: 'long' }),
                  left: step.recoveryLeft,
                })}
              </p>
              <p>{t('again')}</p>
            </>
          ) : null}
          {keys ? <KeysOfDevices {...keys} /> : null}
          <h2>{t('outTitle')}</h2>
          <p>{t('out')}</p>
          <form action={signOut}>
            <ButtonRow>
              <Button kind="danger">{t('outButton')}</Button>
            </ButtonRow>
          </form>
        </div>
      </Column>
    </SiteMain>
  )
}
