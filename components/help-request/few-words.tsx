import { getTranslations } from 'next-intl/server'
import type { FormAction } from '../form/form-action'
import { Button, ButtonRow } from '../ui/button'
import { Details } from '../ui/details'
import { TextArea } from '../ui/text-area'

export interface FewWordsProps {
  say: FormAction
  error: string | undefined
  words: string
}

interface Props extends FewWordsProps {
  /** Of the field: more than one of these stand on a page. */
  id: string
  title: string
  lead?: string
  label: string
  hint?: string
  mayBeEmpty?: boolean
  send: string
}

/** A fold in which somebody says something in a few words of their own. Open when it came back. */
export async function FewWords({ say, error, words, title, lead, mayBeEmpty, send, ...field }: Props) {
  const common = await getTranslations('common')
  return (
    <Details summary={title} open={error !== undefined}>
      <form action={say} noValidate className="flex flex-col gap-2">
        {lead ? <p>{lead}</p> : null}
        <TextArea
          {...field}
          name="words"
          optional={mayBeEmpty ? common('optional') : undefined}
          error={error}
          defaultValue={words}
          rows={4}
        />
        <ButtonRow>
          <Button>{send}</Button>
        </ButtonRow>
      </form>
    </Details>
  )
}
