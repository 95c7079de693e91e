import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import type { FormState } from '@/components/staff/returned'
import { TRANSLATION_STATES, type Translations } from '@/domain/city/translations'
import { languageName } from '@/domain/kernel/languages'
import { DOOR_LOCALES } from '@/domain/kernel/locales'
import { Panel } from '../staff/panel'
import { Button } from '../ui/button'
import { Select } from '../ui/select'

interface Props {
  settings: { readonly version: number; readonly translations: Translations }
  form: FormState
  judge: FormAction
}

/** Of each translation for residents: read by somebody of the city, not yet, or not shown. */
export async function LanguagesForm({ settings, form, judge }: Props) {
  const t = await getTranslations('admin.city.languages')
  return (
    <Panel id="talen" title={t('title')}>
      <p>{t('lead')}</p>
      <form action={judge} className="flex flex-col gap-2">
        <input type="hidden" name="version" value={settings.version} />
        <div className="grid gap-x-3 gap-y-1.5 sm:grid-cols-2">
          {DOOR_LOCALES.map((one) => (
            <Select
              key={one}
              name={`translations.${one}`}
              label={languageName(one, one)}
              defaultValue={form.text(`translations.${one}`, settings.translations[one])}
              error={form.error(`translations.${one}`)}
              options={TRANSLATION_STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
            />
          ))}
        </div>
        <div>
          <Button kind="primary">{t('save')}</Button>
        </div>
      </form>
    </Panel>
  )
}
