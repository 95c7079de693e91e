import { getTranslations } from 'next-intl/server'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { Button } from '../ui/button'
import { DateInput } from '../ui/date-input'
import { Details } from '../ui/details'

export interface PauseHelpProps {
  pause: FormAction
  matchId: string
  errors: FormErrors
  until: string
}

/** Not for a while: until a day. Then it goes on with the same person. */
export async function PauseHelp({ pause, matchId, errors, until }: PauseHelpProps) {
  const t = await getTranslations('mine.pause')
  const field = { name: 'until', label: t('until'), hint: t('hint'), error: errors.at('until') }
  return (
    <Details summary={t('title')} open={errors.all.length > 0}>
      <form action={pause} noValidate className="flex flex-col gap-2">
        <input type="hidden" name="matchId" value={matchId} />
        <DateInput {...field} defaultValue={until} />
        <div>
          <Button>{t('save')}</Button>
        </div>
      </form>
    </Details>
  )
}
