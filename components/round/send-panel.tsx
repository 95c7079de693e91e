import { getTranslations } from 'next-intl/server'
import { Panel } from '@/components/staff/panel'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import type { FormAction } from '../form/form-action'

interface Props {
  id: string
  /** This page with its choices, for when the form comes back. */
  here: string
  /** The plan has more pages than this one. */
  isPart: boolean
  form: FormState
  send: FormAction
}

/** What goes out, the word that somebody looked, and the button. */
export async function SendPanel({ id, here, isPart, form, send }: Props) {
  const t = await getTranslations('round')
  const error = form.error('looked')
  return (
    <Panel id="versturen" title={t('send.title')} screenOnly>
      <p>{t('send.text')}</p>
      <p>{t('send.approve')}</p>
      {isPart ? <p className="font-bold">{t('send.page')}</p> : null}
      <p className="text-stone">{t('send.untick')}</p>
      <form id={id} action={send} className="flex flex-col items-start gap-1.5">
        <input type="hidden" name="here" value={here} />
        {error ? (
          <p id="looked-error" className="font-bold text-brick">
            {error}
          </p>
        ) : null}
        <label htmlFor="looked" className="flex min-h-[44px] cursor-pointer items-center gap-1">
          <input
            className="size-[20px]"
            type="checkbox"
            id="looked"
            name="looked"
            value="yes"
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? 'looked-error' : undefined}
          />
          {t('send.looked')}
        </label>
        <Button kind="primary">{t('send.button')}</Button>
      </form>
    </Panel>
  )
}
