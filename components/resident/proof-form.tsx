import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import type { FormState } from '@/components/staff/returned'
import { Button, ButtonRow } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { isMobile } from '@/domain/message/road'
import { PHONE_PROOFS } from '@/domain/resident/phone-proof'
import { phoneWords } from '@/messages/phone-words'
import type { PersonDetail } from './resident-views'

interface Props {
  person: PersonDetail['resident']
  numbers: PersonDetail['numbers']
  form: FormState
  prove: FormAction
  sendCode: FormAction
}

/** Somebody made sure of a number: by speaking on it, or with a code that is read back. */
export async function ProofForm({ person, numbers, form, prove, sendCode }: Props) {
  const t = await getTranslations('person.proof')
  const common = await getTranslations('common')
  const all = [...(person.phone ? [{ id: '', phone: person.phone }] : []), ...numbers]
  if (all.length === 0) return null
  // A code goes by SMS, so a line at home is proven by speaking on it.
  const takesCode = all.some(({ phone }) => isMobile(phone))
  return (
    <Details summary={t('title')} open={form.summary.length > 0}>
      <form action={prove} className="flex flex-col gap-1.5">
        <input type="hidden" name="id" value={person.id} />
        <input type="hidden" name="did" value="prove" />
        {all.length > 1 ? (
          <Select
            name="numberId"
            label={t('which')}
            options={all.map(({ id, phone }) => ({ value: id, label: phoneWords(phone) }))}
            defaultValue={form.text('numberId')}
          />
        ) : (
          <input type="hidden" name="numberId" value={all[0]?.id ?? ''} />
        )}
        <RadioGroup
          name="proof"
          label={t('how')}
          error={form.error('proof') ?? form.error('how')}
          choices={PHONE_PROOFS.filter((value) => value === 'call' || takesCode).map((value) => ({
            value,
            label: t(`means.${value}`),
          }))}
          defaultValue={form.text('proof')}
          columns
        />
        {takesCode ? (
          <TextField
            name="code"
            inputMode="numeric"
            short
            label={t('codeField')}
            hint={t('codeHint')}
            optional={common('optional')}
            autoComplete="off"
            error={form.error('code')}
            defaultValue={form.text('code')}
          />
        ) : null}
        <ButtonRow>
          <Button>{t('save')}</Button>
          {takesCode ? (
            <Button kind="quiet" formAction={sendCode}>
              {t('send')}
            </Button>
          ) : null}
        </ButtonRow>
      </form>
    </Details>
  )
}
