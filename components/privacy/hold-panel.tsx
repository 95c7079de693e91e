import { getLocale, getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { Panel } from '@/components/staff/panel'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Field, fieldAria } from '@/components/ui/field'
import { TextField } from '@/components/ui/text-field'
import { dateAsGiven } from '@/domain/kernel/date-words'
import type { ErasedKind } from '@/domain/privacy/erasure'
import { Who } from './who'

interface Props {
  about: ErasedKind
  id: string
  heldUntil: string | null
  form: FormState
  hold: FormAction
  release: FormAction
}

/** Kept past the term for a complaint or a court: until which day, and the way back. */
export async function HoldPanel({ about, id, heldUntil, form, hold, release }: Props) {
  const t = await getTranslations('data.hold')
  const locale = await getLocale()
  const day = { name: 'until', label: t('until'), error: form.error('until') }
  return (
    <Panel id="langer" title={t('title')} screenOnly>
      <p>{heldUntil ? t('on', { date: dateAsGiven(heldUntil, locale) }) : t('text')}</p>
      {heldUntil ? (
        <form action={release}>
          <Who about={about} id={id} />
          <Button>{t('end')}</Button>
        </form>
      ) : (
        <Details
          summary={t('do')}
          open={form.error('until') !== undefined || form.error('reason') !== undefined}
        >
          <form action={hold} noValidate className="flex flex-col gap-1.5">
            <Who about={about} id={id} />
            <TextField
              name="reason"
              label={t('reason')}
              autoComplete="off"
              defaultValue={form.text('reason')}
              error={form.error('reason')}
            />
            <Field {...day}>
              <input
                className="input max-w-[13rem]"
                id="until"
                name="until"
                type="date"
                defaultValue={form.text('until')}
                {...fieldAria(day)}
              />
            </Field>
            <div>
              <Button>{t('do')}</Button>
            </div>
          </form>
        </Details>
      )}
    </Panel>
  )
}
