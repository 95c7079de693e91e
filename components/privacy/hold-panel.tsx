import { getLocale, getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { Panel } from '@/components/staff/panel'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { Details } from '@/components/ui/details'
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
            <DateInput {...day} defaultValue={form.text('until')} />
            <div>
              <Button>{t('do')}</Button>
            </div>
          </form>
        </Details>
      )}
    </Panel>
  )
}
