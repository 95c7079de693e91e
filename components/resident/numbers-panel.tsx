import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { ConfirmedFields } from '@/components/staff/confirmed-fields'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { PhoneNumber } from '@/components/ui/phone-number'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { PHONE_LABELS } from '@/domain/resident/reach'
import { phoneWords } from '@/messages/phone-words'
import { proofWords } from './proof-line'
import type { NumberShown, PersonDetail } from './resident-views'

interface Props {
  id: string
  numbers: PersonDetail['numbers']
  form: FormState
  action: FormAction
}

/** What stands beside a number: at home, toestel 212, a message may be left. */
async function aboutNumber(of: NumberShown): Promise<string> {
  const { phoneLabel, phoneNote, mayLeaveMessage } = of
  const t = await getTranslations('person')
  return [
    phoneLabel ? t(`numberLabel.${phoneLabel}`) : '',
    phoneNote,
    mayLeaveMessage ? t(`number.leave.${mayLeaveMessage}`) : '',
    await proofWords(of),
  ]
    .filter(Boolean)
    .join(', ')
}

/** The other numbers, and the form that adds one, calls another first or takes one away. */
export async function OtherNumbers({ id, numbers, form, action }: Props) {
  const t = await getTranslations('person')
  const common = await getTranslations('common')
  const words = await Promise.all(numbers.map(aboutNumber))
  const acts = [
    { value: 'add', label: t('number.add') },
    ...numbers.flatMap(({ id: numberId, phone }) =>
      (['first', 'remove'] as const).map((act) => ({
        value: `${act}:${numberId}`,
        label: t(`number.${act}`, { number: phoneWords(phone) }),
      })),
    ),
  ]
  return (
    <>
      {numbers.map(({ id: key, phone }, index) => (
        <p key={key}>
          <PhoneNumber number={phone} /> <span className="text-stone">{words[index]}</span>
        </p>
      ))}
      <Details summary={t('number.title')} open={form.summary.length > 0}>
        <form action={action} className="flex flex-col gap-1.5">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="did" value="number" />
          {numbers.length > 0 ? (
            <Select
              name="act"
              id="number-act"
              label={t('number.act')}
              options={acts}
              defaultValue={form.text('act', 'add')}
              error={form.error('act')}
            />
          ) : (
            <input type="hidden" name="act" value="add" />
          )}
          <TextField
            name="number"
            id="number-number"
            type="tel"
            label={t('number.new')}
            hint={numbers.length > 0 ? t('number.newHint') : ''}
            autoComplete="off"
            error={form.error('number')}
            defaultValue={form.text('number')}
          />
          <Select
            name="phoneLabel"
            id="number-phoneLabel"
            label={t('numberLabel.title')}
            options={['', ...PHONE_LABELS].map((value) => ({
              value,
              label: t(`numberLabel.${value || 'none'}`),
            }))}
            defaultValue={form.text('phoneLabel')}
          />
          <TextField
            name="phoneNote"
            id="number-phoneNote"
            label={t('phoneNote')}
            hint={t('phoneNoteHint')}
            optional={common('optional')}
            autoComplete="off"
            error={form.error('phoneNote')}
            defaultValue={form.text('phoneNote')}
          />
          <RadioGroup
            name="mayLeaveMessage"
            id="number-mayLeaveMessage"
            label={t('leaveMessage')}
            choices={(['yes', 'no', ''] as const).map((value) => ({
              value,
              label: t(`leave.${value || 'unknown'}`),
            }))}
            defaultValue={form.text('mayLeaveMessage')}
            columns
          />
          <ConfirmedFields form={form} of="number-" />
          <div>
            <Button>{t('number.save')}</Button>
          </div>
        </form>
      </Details>
    </>
  )
}
