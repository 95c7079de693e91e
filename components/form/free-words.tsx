import { getTranslations } from 'next-intl/server'
import { Button, ButtonRow } from '../ui/button'
import type { FieldProps } from '../ui/field'
import { TextArea } from '../ui/text-area'

interface Props extends Pick<FieldProps, 'name' | 'label' | 'hint' | 'error'> {
  typed: string
  rows: number
  send: string
  keep: string
  back: string
}

/** The end of a form that wants no reason: words for whoever likes, then to do it or to leave it. */
export async function FreeWords({ typed, send, keep, back, ...field }: Props) {
  const common = await getTranslations('common')
  return (
    <>
      <TextArea {...field} optional={common('optional')} defaultValue={typed} />
      <ButtonRow>
        <Button kind="primary">{send}</Button>
        <Button href={back}>{keep}</Button>
      </ButtonRow>
    </>
  )
}
