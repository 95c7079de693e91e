import { getLocale, getTranslations } from 'next-intl/server'
import { Facts } from '@/components/staff/facts'
import { Panel } from '@/components/staff/panel'
import type { FormState } from '@/components/staff/returned'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { PhoneNumber } from '@/components/ui/phone-number'
import { offeredKinds } from '@/domain/city/kinds'
import type { CitySettings } from '@/domain/city/settings'
import { weekdayName } from '@/domain/kernel/date-words'
import type { FormAction } from '../form/form-action'
import { AgeForm } from './age-form'
import { LanguagesForm } from './languages-form'
import { PaceForm } from './pace-form'
import { PolicyNotice } from './policy-notice'
import { StartRulesForm } from './start-rules-form'
import { StaysForm } from './stays-form'

interface Props {
  settings: CitySettings & { readonly version: number }
  areas: readonly { readonly id: string; readonly name: string; readonly subMunicipality: string | null }[]
  /** What was just kept. */
  saved: 'pace' | 'stays' | 'age' | 'startList' | 'languages' | null
  /** ISO date. */
  today: string
  start: { readonly form: FormState; readonly change: FormAction }
  pace: { readonly form: FormState; readonly change: FormAction }
  age: { readonly form: FormState; readonly change: FormAction }
  stays: { readonly form: FormState; readonly change: FormAction }
  languages: { readonly form: FormState; readonly judge: FormAction }
}

/** What this city set. How neighbours are asked and looked after, who may help, and the languages, are chosen here; the rest in the city's own file. */
export async function CityPage({ settings, areas, saved, today, start, pace, stays, age, languages }: Props) {
  const t = await getTranslations('admin')
  const common = await getTranslations('common')
  const list = await getTranslations('start.admin')
  const locale = await getLocale()
  const hours = settings.hours
    .map((range, day) =>
      t('city.day', {
        day: weekdayName(day, locale),
        hours: range ? t('city.hours', { from: range[0], to: range[1] }) : t('city.closed'),
      }),
    )
    .join('\n')
  return (
    <div className="flex max-w-[52rem] flex-col gap-3">
      <div>
        <h1>{t('city.title')}</h1>
        <p className="mt-1 text-stone">{t('city.readOnly')}</p>
      </div>
      {saved ? (
        <Notice
          kind="success"
          title={saved === 'startList' ? list('saved') : t(`city.${saved}.saved`)}
          live
        />
      ) : null}
      <PolicyNotice rules={settings.startList} today={today} />
      <ErrorSummary
        title={common('errorTitle')}
        errors={[start, pace, stays, age, languages].flatMap(({ form }) => form.summary)}
      />
      <PaceForm settings={settings} {...pace} />
      <StaysForm settings={settings} {...stays} />
      <AgeForm settings={settings} {...age} />
      <StartRulesForm settings={settings} {...start} />
      <LanguagesForm settings={settings} {...languages} />
      <Facts
        facts={[
          { term: t('city.name'), value: settings.name },
          { term: t('city.programme'), value: settings.programme },
          { term: t('city.department'), value: settings.department },
          { term: t('city.phone'), value: <PhoneNumber number={settings.phone} /> },
          { term: t('city.callingNumber'), value: <PhoneNumber number={settings.callingNumber} /> },
          { term: t('people.mail'), value: settings.mail },
          { term: t('city.officer'), value: settings.dataProtection.mail ?? t('city.noOfficer') },
          { term: t('city.supervisor'), value: t(`city.supervisors.${settings.dataProtection.supervisor}`) },
          { term: t('city.open'), value: hours },
          {
            term: t('city.kinds'),
            value: offeredKinds(settings.kinds)
              .map((kind) => common(`kind.${kind}`))
              .join('\n'),
          },
        ]}
      />
      <Panel id="wijken" title={t('city.areas', { count: areas.length })}>
        <ul className="m-0 list-none columns-[14rem] p-0">
          {areas.map((area) => (
            <li key={area.id}>
              {area.name}
              {area.subMunicipality && area.subMunicipality !== area.name ? (
                <span className="text-stone"> · {area.subMunicipality}</span>
              ) : null}
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  )
}
