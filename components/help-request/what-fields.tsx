import { getTranslations } from 'next-intl/server'
import { type HelpKind, KINDS_OF_HELP } from '@/domain/help-request/kinds'
import type { FormErrors } from '../form/form-errors'
import { Drawing } from '../ui/drawing'
import { RadioGroup } from '../ui/radio-group'
import { TextArea } from '../ui/text-area'

export interface WhatFieldsProps {
  errors: FormErrors
  forOther: boolean
  /** What this city lets residents choose from. */
  kinds: readonly HelpKind[]
  kind: string
  details: string
}

export async function WhatFields({ errors, forOther, kinds, kind, details }: WhatFieldsProps) {
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
        choices={([...kinds, 'UNSURE'] as const).map((value) => ({
          value,
          label: common(`kind.${value}`),
          hint: t(`hint.${value}`),
          icon: <Drawing name={value === 'UNSURE' ? 'telephone' : KINDS_OF_HELP[value].drawing} />,
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
