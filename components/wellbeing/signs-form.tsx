import { getTranslations } from 'next-intl/server'
import { MOST_SIGNS, SIGNS } from '@/domain/wellbeing/signs'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { Button } from '../ui/button'
import { CheckboxGroup } from '../ui/checkbox-group'
import { Details } from '../ui/details'

export interface SignsFormProps {
  matchId: string
  tell: FormAction
  errors: FormErrors
}

/** After a good visit, folded away: what they noticed, if they like. */
export async function SignsForm({ matchId, tell, errors }: SignsFormProps) {
  const t = await getTranslations('mine.signs')
  return (
    <Details summary={t('title')} open={errors.at('signs') !== undefined}>
      <form action={tell} className="flex flex-col gap-3">
        <input type="hidden" name="matchId" value={matchId} />
        <CheckboxGroup
          name="signs"
          label={t('label', { most: MOST_SIGNS })}
          hint={t('hint')}
          error={errors.at('signs')}
          choices={SIGNS.map((value) => ({ value, label: t(`sign.${value}`) }))}
        />
        <p>{t('worry')}</p>
        <div>
          <Button>{t('send')}</Button>
        </div>
      </form>
    </Details>
  )
}
