import { getTranslations } from 'next-intl/server'
import { URGENCIES } from '@/domain/help-request/kinds'
import { ErrorList } from '../form/error-list'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { EMERGENCY, POLICE } from '../home/national-numbers'
import { BackLink } from '../ui/back-link'
import { Button, ButtonRow } from '../ui/button'
import { Notice } from '../ui/notice'
import { PhoneNumber } from '../ui/phone-number'
import { RadioGroup } from '../ui/radio-group'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'
import { TextArea } from '../ui/text-area'

export interface WorryPageProps {
  finish: FormAction
  matchId: string
  back: string
  phone: string
  errors: FormErrors
  typed: { urgency: string; worry: string }
}

/** Danger first, then a person, then how urgent it is, and a few words if they like. */
export async function WorryPage({ finish, matchId, back, phone, errors, typed }: WorryPageProps) {
  const t = await getTranslations('mine.worry')
  const common = await getTranslations('common')
  return (
    <SiteMain>
      <Column>
        <div className="flex flex-col gap-4">
          <BackLink href={back}>{common('back')}</BackLink>
          <ErrorList errors={errors} />
          <h1>{t('title')}</h1>
          <Notice kind="warning" title={t('danger')}>
            <p>
              {t.rich('dangerText', {
                ambulance: () => <PhoneNumber number={EMERGENCY} large />,
                police: () => <PhoneNumber number={POLICE} large />,
              })}
            </p>
          </Notice>
          <p>
            <strong>{t('soon')}</strong>{' '}
            {t.rich('soonText', { phone: () => <PhoneNumber number={phone} large /> })}
          </p>
          <form action={finish} noValidate className="flex flex-col gap-4">
            <input type="hidden" name="matchId" value={matchId} />
            <input type="hidden" name="outcome" value="worried" />
            <RadioGroup
              name="urgency"
              label={t('urgency.label')}
              error={errors.at('urgency')}
              choices={URGENCIES.map((value) => ({
                value,
                label: t(`urgency.${value}`),
                hint: t(`urgency.${value}Hint`),
              }))}
              defaultValue={typed.urgency}
            />
            <TextArea
              name="worry"
              label={t('text')}
              hint={t('textHint')}
              optional={common('optional')}
              error={errors.at('worry')}
              defaultValue={typed.worry}
              rows={5}
            />
            <ButtonRow>
              <Button kind="primary">{t('send')}</Button>
            </ButtonRow>
            <p>{t('after')}</p>
          </form>
        </div>
      </Column>
    </SiteMain>
  )
}
