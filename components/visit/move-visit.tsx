import { getTranslations } from 'next-intl/server'
import { DAY_PARTS } from '@/domain/kernel/time'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { Button } from '../ui/button'
import { DateInput } from '../ui/date-input'
import { Details } from '../ui/details'
import { Select } from '../ui/select'
import type { VisitShown } from './visit-views'

interface Props {
  visit: VisitShown
  say: FormAction
  hidden: { name: string; value: string }
  errors: FormErrors
  /** What came back: only for the visit that was sent. */
  typed: { date: string; part: string } | null
}

/** Another moment, this once; the two agreed on it by telephone. */
export async function MoveVisit({ visit, say, hidden, errors, typed }: Props) {
  const t = await getTranslations('mine.visit')
  const common = await getTranslations('common')
  const error = typed ? errors.at : () => undefined
  const field = { name: 'date', id: `date-${visit.id}`, label: t('date'), error: error('date') }
  return (
    <Details summary={t('move')} open={typed !== null}>
      <form action={say} noValidate className="flex flex-col gap-2">
        <p>{t('moveText')}</p>
        <input type="hidden" {...hidden} />
        <input type="hidden" name="visitId" value={visit.id} />
        <DateInput {...field} defaultValue={typed?.date} />
        <Select
          name="part"
          id={`part-${visit.id}`}
          label={t('part')}
          error={error('part')}
          defaultValue={typed?.part}
          options={DAY_PARTS.map((value) => ({ value, label: common(`dayPart.${value}`) }))}
        />
        <div>
          <Button name="said" value="move">
            {t('moveSave')}
          </Button>
        </div>
      </form>
    </Details>
  )
}
