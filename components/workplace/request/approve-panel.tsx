import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { Details } from '@/components/ui/details'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextArea } from '@/components/ui/text-area'

import { HEARD } from '@/domain/kernel/heard'

interface Props {
  id: string
  /** The words of the script. */
  words: { me: string; programme: string; resident: string; volunteer: string; along: string; kind: string }
  /** The person said before that we need not ask each time. */
  standing: boolean
  /** Help that goes on begins with a first meeting. */
  goesOn: boolean
  form: FormState
  refuseForm: FormState
  approve: FormAction
  refuse: FormAction
  note: FormAction
}

const LINES = ['greet', 'found', 'along', 'ask', 'after', 'money', 'anything'] as const

/** The call to the resident, line by line, and what they answered. Nothing personal goes out before this yes. */
export async function ApprovePanel(props: Props) {
  const { id, words, standing, goesOn, form, refuseForm, approve, refuse, note } = props
  const t = await getTranslations('work')
  const common = await getTranslations('common')
  const how = [...HEARD, ...(standing ? (['standing'] as const) : [])]
  return (
    <div className="flex flex-col gap-2">
      <div>
        <h3>{t('approve.script')}</h3>
        <ol className="m-0 mt-0.5 list-none border-s-4 border-lamp p-0 ps-1.5">
          {LINES.filter((line) => line !== 'along' || words.along !== '').map((line) => (
            <li key={line} className={line === 'ask' ? 'py-[3px] font-bold' : 'py-[3px]'}>
              {t(`approve.line.${line}`, words)}
            </li>
          ))}
        </ol>
      </div>
      <form action={approve} className="flex flex-col gap-1.5">
        <Hidden id={id} did="approve" />
        <input type="hidden" name="residentSaidYes" value="yes" />
        <RadioGroup
          name="consentHow"
          label={t('approve.howTitle')}
          error={form.error('consentHow')}
          choices={how.map((value) => ({ value, label: t(`approve.how.${value}`) }))}
          defaultValue={form.text('consentHow', standing ? 'standing' : 'phone')}
          columns
        />
        {goesOn ? (
          <DateInput
            name="meetOn"
            label={t('approve.meetOn')}
            hint={t('approve.meetHint')}
            optional={common('optional')}
            error={form.error('meetOn')}
            defaultValue={form.text('meetOn')}
          />
        ) : null}
        <div>
          <Button kind="primary">{t('approve.yes', words)}</Button>
        </div>
      </form>
      <div className="flex flex-wrap items-start gap-x-3">
        <form action={note}>
          <Hidden id={id} did="thinks" />
          <input type="hidden" name="text" value={t('approve.thinksNote')} />
          <Button>{t('approve.thinks')}</Button>
        </form>
        <div className="min-w-[min(100%,20rem)] flex-1">
          <Details summary={t('approve.no')} open={refuseForm.summary.length > 0}>
            <form action={refuse} className="flex flex-col gap-1">
              <Hidden id={id} did="refuse" />
              <TextArea
                name="reason"
                id="refuse-reason"
                rows={2}
                label={t('approve.noReason')}
                hint={t('approve.noHint')}
                error={refuseForm.error('reason')}
                defaultValue={refuseForm.text('reason')}
              />
              <div>
                <Button kind="danger">{t('approve.noSend')}</Button>
              </div>
            </form>
          </Details>
        </div>
      </div>
    </div>
  )
}

function Hidden({ id, did }: { id: string; did: string }) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="did" value={did} />
    </>
  )
}
