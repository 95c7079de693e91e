import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { FormField } from '@/components/staff/form-field'
import { Panel } from '@/components/staff/panel'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { CLOSED_BECAUSE } from '@/domain/signal/report'
import { type PathTo, site } from '@/domain/site/addresses'
import type { SignalDetail } from './signal-views'

interface RequestProps extends Pick<SignalDetail, 'signal' | 'living'> {
  form: FormState
  action: FormAction
  path: PathTo
}

/** The person wants help, or must be asked: it goes on as a request, with whom we know chosen by hand. */
export async function RequestForm({ signal, living, form, action, path }: RequestProps) {
  const t = await getTranslations('work.worry.becomes')
  const refer = await getTranslations('refer.form')
  return (
    <Panel id="vraag" title={t('title')}>
      <p>{t('text')}</p>
      <form action={action} className="flex flex-col gap-1.5">
        <input type="hidden" name="signalId" value={signal.id} />
        <input type="hidden" name="did" value="request" />
        {living.length > 0 ? (
          <RadioGroup
            name="residentId"
            label={t('known')}
            hint={t('knownHint')}
            choices={[
              ...living.map(({ id: value, name: label }) => ({ value, label })),
              { value: '', label: t('somebodyElse') },
            ]}
            defaultValue={form.text('residentId')}
          />
        ) : null}
        <TextField
          name="name"
          label={refer('name')}
          autoComplete="off"
          error={form.error('name')}
          defaultValue={form.text('name', signal.about)}
        />
        <FormField form={form} name="phone" type="tel" label={refer('phone')} />
        <div>
          <Button kind="secondary">{t('make')}</Button>
        </div>
      </form>
      {living.map(({ id, name }) => (
        <p key={id}>
          <a className="inline-flex min-h-[24px] items-center" href={path(site.work.person(id))}>
            {t('look', { name })}
          </a>
        </p>
      ))}
    </Panel>
  )
}

interface CloseProps {
  signalId: string
  form: FormState
  action: FormAction
}

/** No request: closed with a reason and a sentence. Who told it sees that it is closed, and nothing of this. */
export async function CloseForm({ signalId, form, action }: CloseProps) {
  const t = await getTranslations('work.worry')
  return (
    <Panel id="afsluiten" title={t('close.title')}>
      <form action={action} className="flex flex-col gap-1.5">
        <input type="hidden" name="signalId" value={signalId} />
        <input type="hidden" name="did" value="close" />
        <RadioGroup
          name="because"
          label={t('close.because')}
          error={form.error('because')}
          choices={CLOSED_BECAUSE.map((value) => ({ value, label: t(`because.${value}`) }))}
          defaultValue={form.text('because')}
        />
        <TextArea
          name="note"
          rows={3}
          label={t('what')}
          hint={t('danger')}
          error={form.error('note')}
          defaultValue={form.text('note')}
        />
        <div>
          <Button kind="secondary">{t('close.do')}</Button>
        </div>
      </form>
    </Panel>
  )
}
