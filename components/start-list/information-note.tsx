import { getLocale, getTranslations } from 'next-intl/server'
import type { CitySettings } from '@/domain/city/settings'
import { dateAsGiven } from '@/domain/kernel/date-words'

/** The five things that the law wants somebody to know before they help: aim, who we are, insurance, expenses, discretion. */
export async function InformationNote({ city }: { city: CitySettings }) {
  const t = await getTranslations('start.text.note')
  const locale = await getLocale()
  const { name, programme, department, startList } = city
  const { policy, expenses } = startList
  const parts = [
    [t('aim'), t('aimText', { programme })],
    [t('legal'), t('legalText', { programme, city: name, department })],
    [
      t('insurance'),
      ...(policy
        ? [
            t('insured', {
              insurer: policy.insurer,
              number: policy.number,
              day: dateAsGiven(policy.until, locale),
            }),
            t(policy.accidents ? 'accidents' : 'noAccidents'),
          ]
        : [t('notInsured')]),
      t('damage'),
    ],
    [t('expenses'), t(`expense.${expenses}`), t('money')],
    [t('discretion'), t('discretionText')],
  ] as const
  return parts.map(([title, ...sentences]) => (
    <div key={title} className="flex flex-col gap-0.5">
      <h3 className="m-0">{title}</h3>
      {sentences.map((one) => (
        <p key={one}>{one}</p>
      ))}
    </div>
  ))
}
