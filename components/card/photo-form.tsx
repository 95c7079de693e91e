import { getTranslations } from 'next-intl/server'
import { PHOTO_TYPES } from '@/domain/card/photo'
import type { FormAction } from '../form/form-action'
import { Button, ButtonRow } from '../ui/button'
import { Field, fieldAria } from '../ui/field'

export interface PhotoFormProps {
  /** Where the file is sent. */
  send: string
  error: string | undefined
  hasPhoto: boolean
  drop: FormAction
  /** Whose it is, where that is somebody else's. */
  volunteerId?: string
}

/** Choose a photo, or take it off: each in one step, and without it the card is as good. */
export async function PhotoForm({ send, error, hasPhoto, drop, volunteerId }: PhotoFormProps) {
  const t = await getTranslations('card.photo')
  const file = { name: 'file', label: t('label'), hint: t('hint'), error }
  return (
    <section aria-labelledby="photo" className="no-print flex flex-col gap-2">
      <h2 id="photo">{t('title')}</h2>
      <p>{t('lead')}</p>
      <form action={send} method="post" encType="multipart/form-data" className="flex flex-col gap-2">
        <Field {...file}>
          <input
            className="input"
            id="file"
            name="file"
            type="file"
            accept={PHOTO_TYPES}
            {...fieldAria(file)}
          />
        </Field>
        <ButtonRow>
          <Button>{t(hasPhoto ? 'change' : 'send')}</Button>
        </ButtonRow>
      </form>
      {hasPhoto ? (
        <form action={drop} className="flex flex-col gap-1">
          {volunteerId ? <input type="hidden" name="id" value={volunteerId} /> : null}
          <ButtonRow>
            <Button kind="danger">{t('drop')}</Button>
          </ButtonRow>
        </form>
      ) : null}
      <p className="text-stone">{t('seenBy')}</p>
    </section>
  )
}
