import { getLocale, getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { Panel } from '@/components/staff/panel'
import { type FormState, formOf } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { Details } from '@/components/ui/details'
import { PhoneNumber } from '@/components/ui/phone-number'
import { dateAsGiven } from '@/domain/kernel/date-words'
import { RelationForm } from './relation-form'
import type { PersonDetail } from './resident-views'

interface Props {
  id: string
  relations: PersonDetail['relations']
  proposed: PersonDetail['proposed']
  today: string
  form: FormState
  add: FormAction
  end: FormAction
}

/** Who is around this person, what each may do, and who asked and is not known yet. */
export async function RelationsPanel({ id, relations, proposed, today, form, add, end }: Props) {
  const t = await getTranslations('person.relation')
  const common = await getTranslations('common')
  const locale = await getLocale()
  return (
    <Panel id="omgeving" title={t('title')}>
      <ul className="m-0 list-none p-0">
        {relations.map((one) => {
          const ending = formOf(form, `end-${one.id}`)
          return (
            <li
              key={one.id}
              className="flex flex-col gap-0.5 border-b-[1.5px] border-rule py-1 last:border-0"
            >
              <p>
                <b>{one.name}</b> ({common(`reach.relation.${one.kind}`)}){' '}
                {one.phone ? <PhoneNumber number={one.phone} /> : null}
              </p>
              {one.email ? <p>{one.email}</p> : null}
              {one.may.length > 0 ? <p>{one.may.map((right) => t(`may.${right}`)).join(' · ')}</p> : null}
              {one.note ? <p>{one.note}</p> : null}
              <p className="text-stone">
                {one.until
                  ? t('until', {
                      since: dateAsGiven(one.since, locale),
                      until: dateAsGiven(one.until, locale),
                    })
                  : t('since', { since: dateAsGiven(one.since, locale) })}
              </p>
              {one.until ? null : (
                <Details summary={t('end.title')} open={ending.summary.length > 0}>
                  <form action={end} className="flex flex-wrap items-end gap-2">
                    <input type="hidden" name="id" value={id} />
                    <input type="hidden" name="relationId" value={one.id} />
                    <input type="hidden" name="did" value={`end-${one.id}`} />
                    <DateInput
                      name="until"
                      id={`until-${one.id}`}
                      label={t('end.when')}
                      error={ending.error('until')}
                      defaultValue={ending.text('until', today)}
                    />
                    <Button>{t('end.save')}</Button>
                  </form>
                </Details>
              )}
            </li>
          )
        })}
      </ul>
      {proposed.map((one, index) => (
        <RelationForm
          key={one.name}
          id={id}
          did={`relation-${index}`}
          summary={t('proposed', { name: one.name })}
          start={{ ...one, may: ['ask'] }}
          today={today}
          form={formOf(form, `relation-${index}`)}
          action={add}
        />
      ))}
      <RelationForm
        id={id}
        did="relation-new"
        summary={t('add')}
        start={{ name: '', phone: null, kind: 'daughter', may: [] }}
        today={today}
        form={formOf(form, 'relation-new')}
        action={add}
      />
    </Panel>
  )
}
