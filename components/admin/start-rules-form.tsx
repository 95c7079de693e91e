import { getTranslations } from 'next-intl/server'
import { Panel } from '@/components/staff/panel'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { DateInput } from '@/components/ui/date-input'
import { Details } from '@/components/ui/details'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextField } from '@/components/ui/text-field'
import { offeredKinds } from '@/domain/city/kinds'
import type { CitySettings } from '@/domain/city/settings'
import { AGREED_ITEMS, PERSONAL_ITEMS, START_ITEMS } from '@/domain/start-list/start-items'
import { EXPENSES } from '@/domain/start-list/start-rules'
import type { FormAction } from '../form/form-action'

interface Props {
  settings: CitySettings & { readonly version: number }
  form: FormState
  change: FormAction
}

/** What the city asks before a neighbour is brought to somebody, of everybody or for some kinds of help. */
export async function StartRulesForm({ settings, form, change }: Props) {
  const t = await getTranslations('start')
  const common = await getTranslations('common')
  const { asks, months, policy, expenses, texts } = settings.startList
  const kinds = offeredKinds(settings.kinds)
  return (
    <Panel id="startlijst" title={t('admin.title')}>
      <p>{t('admin.lead')}</p>
      <form action={change} noValidate className="flex flex-col gap-3">
        <input type="hidden" name="version" value={settings.version} />
        {START_ITEMS.map((item) => {
          const asked = asks[item] === 'everybody' ? ['everybody'] : asks[item]
          const name = `asks.${item}`
          return (
            <Details
              key={item}
              summary={`${t(`item.${item}.title`)}${asks[item] === 'everybody' ? `: ${t('admin.everybody')}` : ''}`}
              open={form.error(name) !== undefined || form.error(`months.${item}`) !== undefined}
            >
              <CheckboxGroup
                name={name}
                label={t('admin.onlyFor')}
                error={form.error(name)}
                columns
                defaultValues={form.list(name, asked)}
                choices={[
                  { value: 'everybody', label: t('admin.everybody') },
                  ...kinds.map((kind) => ({ value: kind, label: common(`kind.${kind}`) })),
                ]}
              />
              {PERSONAL_ITEMS.filter((one) => one === item).map((one) => (
                <TextField
                  key={one}
                  name={`months.${one}`}
                  label={t('admin.months')}
                  hint={t('admin.monthsHint')}
                  inputMode="numeric"
                  autoComplete="off"
                  optional
                  error={form.error(`months.${one}`)}
                  defaultValue={form.text(`months.${one}`, months[one] === null ? '' : String(months[one]))}
                />
              ))}
            </Details>
          )
        })}
        <fieldset className="m-0 flex flex-col gap-1.5 border-0 p-0">
          <legend className="font-bold">{t('admin.policy')}</legend>
          <p className="text-stone">{t('admin.policyHint')}</p>
          {(['insurer', 'number'] as const).map((one) => (
            <TextField
              key={one}
              name={`policy.${one}`}
              label={t(`admin.${one}`)}
              autoComplete="off"
              error={form.error(`policy.${one}`)}
              defaultValue={form.text(`policy.${one}`, policy?.[one] ?? '')}
            />
          ))}
          <DateInput
            name="policy.until"
            label={t('admin.until')}
            error={form.error('policy.until')}
            defaultValue={form.text('policy.until', policy?.until ?? '')}
          />
          <RadioGroup
            name="policy.accidents"
            label={t('admin.accidents')}
            defaultValue={form.text('policy.accidents', policy?.accidents ? 'yes' : 'no')}
            choices={(['yes', 'no'] as const).map((one) => ({
              value: one,
              label: t(`admin.accident.${one}`),
            }))}
          />
        </fieldset>
        <RadioGroup
          name="expenses"
          label={t('admin.expenses')}
          error={form.error('expenses')}
          defaultValue={form.text('expenses', expenses)}
          choices={EXPENSES.map((one) => ({ value: one, label: t(`admin.expense.${one}`) }))}
        />
        <CheckboxGroup
          name="newTexts"
          label={t('admin.texts')}
          hint={t('admin.textsHint')}
          defaultValues={form.list('newTexts')}
          choices={AGREED_ITEMS.map((item) => ({
            value: item,
            label: t('admin.newText', { title: t(`text.${item}.title`), version: texts[item].version }),
          }))}
        />
        {AGREED_ITEMS.map((item) => (
          <span key={item}>
            <input type="hidden" name={`text.${item}.version`} value={texts[item].version} />
            <input type="hidden" name={`text.${item}.since`} value={texts[item].since} />
          </span>
        ))}
        <div>
          <Button kind="primary">{t('admin.save')}</Button>
        </div>
      </form>
    </Panel>
  )
}
