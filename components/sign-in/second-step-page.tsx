import { getTranslations } from 'next-intl/server'
import { ErrorList } from '../form/error-list'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { Button, ButtonRow } from '../ui/button'
import { Details } from '../ui/details'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'
import { TextField } from '../ui/text-field'
import { PasskeyForm } from './passkey-form'
import { QrCode } from './qr-code'

type Step = { kind: 'choose'; link: string; typed: string } | { kind: 'type'; key: boolean; again: boolean }

interface Props {
  step: Step
  typeCode: FormAction
  useKey: FormAction
  recoveryCode: FormAction
  errors: FormErrors
}

/** What the page is for: it has a title and a lead of its own. */
export function secondStepFor(step: Step) {
  if (step.kind === 'choose') return 'choose'
  return step.again ? 'again' : step.key ? 'key' : 'type'
}

/** The first time an app is chosen, with a picture or by typing; after that there is one field. */
export async function SecondStepPage({ step, typeCode, useKey, recoveryCode, errors }: Props) {
  const t = await getTranslations('signIn.secondStep')
  const first = step.kind === 'choose'
  const withKey = step.kind === 'type' && step.key
  const what = secondStepFor(step)
  return (
    <SiteMain>
      <Column>
        <div className="flex flex-col gap-4">
          <ErrorList errors={errors} />
          <h1>{t(`title.${what}`)}</h1>
          <p>{t(`lead.${what}`)}</p>
          {withKey ? (
            <>
              <PasskeyForm
                to="use"
                action={useKey}
                words={{
                  button: t('keyButton'),
                  wait: t('keyWait'),
                  failed: t('keyFailed'),
                  without: t('keyWithout'),
                }}
              />
              <h2>{t('orCode')}</h2>
              <p>{t('lead.type')}</p>
            </>
          ) : null}
          {first ? (
            <ol className="m-0 flex list-decimal flex-col gap-3 ps-4">
              <li>{t('app')}</li>
              <li>
                <p>{t('scan')}</p>
                <QrCode text={step.link} label={t('scanAlt')} />
                <p>{t('orType')}</p>
                <p className="break-words font-mono text-[1.15rem]">{step.typed}</p>
              </li>
              <li>{t('then')}</li>
            </ol>
          ) : null}
          <form action={typeCode} noValidate className="flex flex-col gap-3">
            {first ? <input type="hidden" name="first" value="1" /> : null}
            <TextField
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              label={t('code')}
              error={errors.at('code')}
              maxLength={12}
              short
            />
            <ButtonRow>
              <Button kind={withKey ? 'secondary' : 'primary'}>{t('button')}</Button>
            </ButtonRow>
          </form>
          {first ? null : (
            <Details summary={t('lostTitle')} open={errors.at('recovery') !== undefined}>
              <form action={recoveryCode} noValidate className="flex flex-col gap-3">
                <p>{t('lost')}</p>
                <TextField
                  name="recovery"
                  autoComplete="off"
                  label={t('recovery')}
                  error={errors.at('recovery')}
                  maxLength={40}
                />
                <ButtonRow>
                  <Button>{t('recoveryButton')}</Button>
                </ButtonRow>
                <p>{t('lostAll')}</p>
              </form>
            </Details>
          )}
        </div>
      </Column>
    </SiteMain>
  )
}
