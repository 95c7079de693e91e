'use client'

import { useState } from 'react'
import type { FormAction } from '@/components/form/form-action'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { healthWordsIn } from '@/domain/note/health-words'

interface Props {
  id: string
  action: FormAction
  words: Readonly<Record<'label' | 'add' | 'why' | 'whyHint', string>>
  text: string
  reason: string
  textError: string | undefined
  reasonError: string | undefined
}

/** Asks why as soon as the note tells of somebody's health; without scripts the server asks, on the second try. */
export function NoteForm({ id, action, words, text, reason, textError, reasonError }: Props) {
  const [asks, setAsks] = useState(healthWordsIn(text).length > 0)
  return (
    <form
      action={action}
      data-hand="note"
      className="flex flex-col gap-1"
      onInput={({ target }) => {
        if (target instanceof HTMLTextAreaElement) setAsks(healthWordsIn(target.value).length > 0)
      }}
    >
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="did" value="note" />
      <TextArea name="text" label={words.label} rows={2} error={textError} defaultValue={text} />
      {asks || reasonError ? (
        <TextField
          name="healthReason"
          label={words.why}
          hint={words.whyHint}
          error={reasonError}
          defaultValue={reason}
        />
      ) : null}
      <div>
        <Button>{words.add}</Button>
      </div>
    </form>
  )
}
