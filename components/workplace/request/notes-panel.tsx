import { getLocale, getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { TextModules } from '@/components/staff/keys/text-modules'
import { Panel } from '@/components/staff/panel'
import type { FormState } from '@/components/staff/returned'
import { dayAndTime } from '@/domain/kernel/date-words'
import { NoteForm } from './note-form'

interface Props {
  id: string
  notes: readonly {
    id: string
    text: string
    healthReason: string | null
    at: Date
    authorName: string | null
  }[]
  form: FormState
  action: FormAction
}

/** Ready sentences of a note; none tells of somebody's health. */
const READY = [
  'noAnswer',
  'machine',
  'callAgain',
  'wrongNumber',
  'family',
  'wants',
  'notNow',
  'byPhone',
  'hearing',
  'door',
  'agreed',
  'passed',
] as const

/** On sand with a dashed edge and the word "intern": nobody can take this for a message to somebody. */
export async function NotesPanel({ id, notes, form, action }: Props) {
  const t = await getTranslations('work')
  const locale = await getLocale()
  return (
    <Panel id="notities" title={t('note.title')} screenOnly>
      <div className="on-sand flex flex-col gap-1 rounded-card border-2 border-dashed border-edge bg-sand p-1.5">
        <p className="text-stone">{t('note.internal')}</p>
        <NoteForm
          id={id}
          action={action}
          words={{
            label: t('note.label'),
            add: t('note.add'),
            why: t('note.why'),
            whyHint: t('note.whyHint'),
          }}
          text={form.text('text')}
          reason={form.text('healthReason')}
          textError={form.error('text')}
          reasonError={form.error('healthReason')}
        />
        <TextModules
          words={{
            title: t('ready.title'),
            type: t('ready.type'),
            nothing: t('ready.nothing'),
            hint: t('ready.hint'),
            search: [],
          }}
          texts={READY.map((one) => t(`ready.${one}`))}
        />
        {notes.length > 0 ? (
          <ul className="m-0 list-none p-0">
            {notes.map((note) => (
              <li key={note.id} className="border-t-[1.5px] border-edge py-1">
                <p className="whitespace-pre-line">{note.text}</p>
                {note.healthReason ? <p>{t('note.because', { reason: note.healthReason })}</p> : null}
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
