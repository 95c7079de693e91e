import { getLocale, getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { Panel } from '@/components/staff/panel'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/text-area'
import { dayAndTime } from '@/domain/kernel/date-words'

interface Props {
  id: string
  notes: readonly { id: string; text: string; at: Date; authorName: string | null }[]
  form: FormState
  action: FormAction
}

/** On sand with a dashed edge and the word "intern": nobody can take this for a message to somebody. */
export async function NotesPanel({ id, notes, form, action }: Props) {
  const t = await getTranslations('work')
  const locale = await getLocale()
  return (
    <Panel id="notities" title={t('note.title')} screenOnly>
      <div className="on-sand flex flex-col gap-1 rounded-card border-2 border-dashed border-edge bg-sand p-1.5">
        <p className="text-stone">{t('note.internal')}</p>
        <form action={action} className="flex flex-col gap-1">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="did" value="note" />
          <TextArea
            name="text"
            label={t('note.label')}
            rows={2}
            error={form.error('text')}
            defaultValue={form.text('text')}
          />
          <div>
            <Button>{t('note.add')}</Button>
          </div>
        </form>
        {notes.length > 0 ? (
          <ul className="m-0 list-none p-0">
            {notes.map((note) => (
              <li key={note.id} className="border-t-[1.5px] border-edge py-1">
                <p className="whitespace-pre-line">{note.text}</p>
                <p className="text-stone">
                  {note.authorName ?? t('timeline.by.system')} · {dayAndTime(note.at, locale)}
                </p>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Panel>
  )
}
