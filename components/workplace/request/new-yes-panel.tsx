import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import type { FormState } from '@/components/staff/returned'
import { PhoneNumber } from '@/components/ui/phone-number'
import { AnswerForm } from './answer-form'
import type { MatchShown } from './request-views'

interface Props {
  id: string
  shown: MatchShown
  version: number
  form: FormState
  answer: FormAction
}

/** The wish changed after the yes: nothing goes on before the neighbour said whether it still fits. */
export async function NewYesPanel({ id, shown, version, form, answer }: Props) {
  const t = await getTranslations('work.newYes')
  const { match, volunteerName, volunteerPhone } = shown
  return (
    <div className="flex flex-col gap-1">
      <p>{t('asked', { name: volunteerName })}</p>
      {volunteerPhone ? (
        <p>
          {t('orCall')} <PhoneNumber number={volunteerPhone} />
        </p>
      ) : null}
      <AnswerForm
        id={id}
        offer={{ id: match.offerId, volunteerName }}
        version={version}
        form={form}
        action={answer}
      />
    </div>
  )
}
