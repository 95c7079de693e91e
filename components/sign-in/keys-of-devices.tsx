import { getFormatter, getTranslations } from 'next-intl/server'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'
import { PasskeyForm } from './passkey-form'

interface Key {
  readonly id: string
  readonly name: string
  readonly synced: boolean
  readonly madeAt: Date
  readonly usedAt: Date | null
}

export interface KeysProps {
  keys: readonly Key[]
  add: FormAction
  remove: FormAction
  errors: FormErrors
  name: string
}

/** The keys of somebody's own devices, beside the code of their telephone. */
export async function KeysOfDevices({ keys, add, remove, errors, name }: KeysProps) {
  const t = await getTranslations('signIn.keys')
  const format = await getFormatter()
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'long' })
  return (
    <>
      <h2 id="sleutels">{t('title')}</h2>
      <p>{t('lead')}</p>
      {keys.length > 0 ? (
        <ul className="m-0 flex list-none flex-col gap-3 p-0">
          {keys.map((key) => (
            <li key={key.id} className="flex flex-col gap-1 rounded border-2 border-rule p-3">
              <p className="break-words font-bold">{key.name}</p>
              <p>
                {t('made', { date: day(key.madeAt) })}{' '}
                {key.usedAt ? t('used', { date: day(key.usedAt) }) : t('unused')}{' '}
                {t(key.synced ? 'synced' : 'bound')}
              </p>
              <form action={remove}>
                <input type="hidden" name="key" value={key.id} />
                <Button>{t('remove', { name: key.name })}</Button>
              </form>
            </li>
          ))}
        </ul>
      ) : null}
      <PasskeyForm
        to="add"
        action={add}
        words={{ button: t('add'), wait: t('wait'), failed: t('failed'), without: t('without') }}
      >
        <TextField
          name="name"
          label={t('name')}
          hint={t('nameHint')}
          error={errors.at('name')}
          defaultValue={name}
          maxLength={60}
        />
      </PasskeyForm>
    </>
  )
}
