import { getTranslations } from 'next-intl/server'
import { DATA_QUESTIONS } from '@/domain/privacy/rights'
import { ErrorList } from '../form/error-list'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { Button, ButtonRow } from '../ui/button'
import { Details } from '../ui/details'
import { RadioGroup } from '../ui/radio-group'

interface Props {
  errors: FormErrors
  ask: FormAction
}

/** What a resident may ask about the own data. We call back before anything is told. */
export async function DataQuestionForm({ errors, ask }: Props) {
  const t = await getTranslations('request.data')
  return (
    <Details summary={t('title')} open={errors.all.length > 0}>
      <form action={ask} className="flex flex-col gap-2">
        <ErrorList errors={errors} />
        <p>{t('text')}</p>
        <RadioGroup
          name="what"
          label={t('which')}
          choices={DATA_QUESTIONS.map((value) => ({ value, label: t(`what.${value}`) }))}
          error={errors.at('what')}
        />
        <ButtonRow>
          <Button>{t('ask')}</Button>
        </ButtonRow>
      </form>
    </Details>
  )
}
