import { getLocale, getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { Panel } from '@/components/staff/panel'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { DateInput } from '@/components/ui/date-input'
import { Details } from '@/components/ui/details'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextField } from '@/components/ui/text-field'
import { dateAsGiven } from '@/domain/kernel/date-words'
import { CONSENT_GIVERS, CONSENTS_BY_HAND, CONSENTS_HEARD } from '@/domain/resident/consents'
import { type PathTo, site } from '@/domain/site/addresses'
import type { PersonDetail } from './resident-views'

interface Props {
  id: string
  consents: PersonDetail['consents']
  today: string
  form: FormState
  record: FormAction
  withdraw: FormAction
  path: PathTo
}

/** To what this person said yes, and whether it still holds. */
export async function ConsentsPanel({ id, consents, today, form, record, withdraw, path }: Props) {
  const t = await getTranslations('person.consent')
  const person = await getTranslations('person')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const optional = common('optional')
  const choices = <V extends string>(values: readonly V[], words: (value: V) => string) =>
    values.map((value) => ({ value, label: words(value) }))
  return (
    <Panel id="toestemming" title={t('title')}>
      {consents.length === 0 ? <p className="text-stone">{t('none')}</p> : null}
      <ul className="m-0 list-none p-0">
        {consents.map((one) => (
          <li key={one.id} className="flex flex-col gap-0.5 border-b-[1.5px] border-rule py-1 last:border-0">
            <p>
              {one.helpRequestId ? (
                <a href={path(site.work.request(one.helpRequestId))}>{t(`about.${one.about}`)}</a>
              ) : (
                t(`about.${one.about}`)
              )}{' '}
              <Chip kind={one.holds ? 'lit' : 'plain'}>{t(one.holds ? 'holds' : 'over')}</Chip>
            </p>
            <p className="text-stone">
              {t(`by.${one.givenBy}`, { name: one.giver })} · {t(`how.${one.how}`)} ·{' '}
              {dateAsGiven(one.givenOn, locale)}
              {one.until ? ` · ${t('until', { day: dateAsGiven(one.until, locale) })}` : ''}
              {one.withdrawnOn ? ` · ${t('withdrawn', { day: dateAsGiven(one.withdrawnOn, locale) })}` : ''}
            </p>
            {one.note ? <p>{one.note}</p> : null}
            {one.withdrawnOn === null && one.about !== 'request' ? (
              <form action={withdraw} className="no-print">
                <input type="hidden" name="id" value={id} />
                <input type="hidden" name="consentId" value={one.id} />
                <Button>{t('takeBack')}</Button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      <Details summary={t('add')} open={form.summary.length > 0}>
        <form action={record} className="flex flex-col gap-1.5">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="did" value="consent" />
          <RadioGroup
            name="about"
            id="consent-about"
            label={t('aboutTitle')}
            choices={choices(CONSENTS_BY_HAND, (value) => t(`about.${value}`))}
            defaultValue={form.text('about')}
            error={form.error('about')}
          />
          <RadioGroup
            name="givenBy"
            id="consent-givenBy"
            label={t('byTitle')}
            choices={choices(CONSENT_GIVERS, (value) => t(`giver.${value}`))}
            defaultValue={form.text('givenBy', 'self')}
            error={form.error('givenBy')}
          />
          <TextField
            name="giver"
            id="consent-giver"
            label={t('giverName')}
            optional={optional}
            autoComplete="off"
            error={form.error('giver')}
            defaultValue={form.text('giver')}
          />
          <RadioGroup
            name="how"
            id="consent-how"
            label={person('correct.how')}
            choices={choices(CONSENTS_HEARD, (value) => t(`how.${value}`))}
            defaultValue={form.text('how')}
            error={form.error('how')}
            columns
          />
          <div className="flex flex-wrap gap-2">
            <DateInput
              name="givenOn"
              id="consent-givenOn"
              label={t('on')}
              error={form.error('givenOn')}
              defaultValue={form.text('givenOn', today)}
            />
            <DateInput
              name="until"
              id="consent-until"
              label={t('untilTitle')}
              optional={optional}
              error={form.error('until')}
              defaultValue={form.text('until')}
            />
          </div>
          <TextField
            name="note"
            id="consent-note"
            label={person('relation.note')}
            optional={optional}
            autoComplete="off"
            error={form.error('note')}
            defaultValue={form.text('note')}
          />
          <div>
            <Button>{t('save')}</Button>
          </div>
        </form>
      </Details>
    </Panel>
  )
}
