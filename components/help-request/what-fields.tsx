import { getTranslations } from 'next-intl/server'
import { ASKED_KINDS } from '@/domain/help-request/kinds'
import type { FormErrors } from '../form/form-errors'
import { Drawing, type DrawingName } from '../ui/drawing'
import { RadioGroup } from '../ui/radio-group'
import { TextArea } from '../ui/text-area'

const DRAWINGS = {
  GROCERIES: 'bag',
  PHONE_CALL: 'telephone',
  WALK: 'shoes',
  DOORSTEP_CHAT: 'doorstep',
  ERRAND: 'lamp',
  DIGITAL: 'tablet',
  OTHER: 'question',
  UNSURE: 'telephone',
} as const satisfies Record<string, DrawingName>

export interface WhatFieldsProps {
  errors: FormErrors
  forOther: boolean
  kind: string
  details: string
}

export async function WhatFields({ errors, forOther, kind, details }: WhatFieldsProps) {
  const t = await getTranslations('ask.what')
  const common = await getTranslations('common')
  return (
    <>
      <RadioGroup
        heading
        name="kind"
        label={t(forOther ? 'titleOther' : 'title')}
        error={errors.at('kind')}
        defaultValue={kind}
        choices={([...ASKED_KINDS, 'UNSURE'] as const).map((value) => ({
          value,
          label: common(`kind.${value}`),
          hint: t(`hint.${value}`),
          icon: <Drawing name={DRAWINGS[value]} />,
        }))}
      />
      <TextArea
        name="details"
        label={t('details')}
        hint={t('detailsHint')}
        optional={common('optional')}
        error={errors.at('details')}
        rows={3}
        defaultValue={details}
      />
    </>
  )
}
