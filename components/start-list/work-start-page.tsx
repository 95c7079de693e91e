import { getLocale, getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { Panel } from '@/components/staff/panel'
import { type FormState, formOf } from '@/components/staff/returned'
import { BackLink } from '@/components/ui/back-link'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { dateAsGiven } from '@/domain/kernel/date-words'
import { type PathTo, site } from '@/domain/site/addresses'
import { PERSONAL_ITEMS, START_HOWS, type StartItem } from '@/domain/start-list/start-items'
import type { StartLine } from '@/domain/start-list/start-list'
import { AskAlso } from './ask-also'
import { kindNames } from './kind-names'
import { type StepShown, Steps } from './steps'

interface Props {
  start: {
    readonly id: string
    readonly firstName: string
    readonly lastName: string
    readonly asked: readonly StartItem[]
    readonly takenOverUntil: string | null
    readonly lines: readonly StartLine[]
    readonly steps: readonly StepShown[]
  }
  today: string
  form: FormState
  saved: boolean
  record: FormAction
  strike: FormAction
  also: FormAction
  path: PathTo
}

/** Everything that stands between a talk and the first help of one neighbour; what is missing stands first in words. */
export async function WorkStartPage({ start, today, form, saved, record, strike, also, path }: Props) {
  const t = await getTranslations('start')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const { id, lines, takenOverUntil } = start
  const missing = lines.filter((line) => !line.done && line.kinds.length === 0).length
  const day = (iso: string) => dateAsGiven(iso, locale)
  const recorded = formOf(form, 'record')
  return (
    <div className="flex max-w-[52rem] flex-col gap-3">
      <div>
        <BackLink href={path(site.work.volunteer(id))}>{t('work.back')}</BackLink>
        <h1>{t('work.of', { name: `${start.firstName} ${start.lastName}`.trim() })}</h1>
      </div>
      {saved ? <Notice kind="success" title={t('work.saved')} live /> : null}
      <ErrorSummary title={common('errorTitle')} errors={form.summary} />
      {missing > 0 ? (
        <Notice kind="warning" title={t('work.missing', { count: missing })}>
          <p>{t('work.hidden')}</p>
        </Notice>
      ) : (
        <Notice kind="success" title={t('work.complete')} />
      )}
      {takenOverUntil && lines.some(({ done, until }) => done && until === takenOverUntil) ? (
        <p>{t('work.takenOver', { day: day(takenOverUntil) })}</p>
      ) : null}
      <Panel id="lijst" title={t('work.title')}>
        <ul className="m-0 list-none p-0">
          {lines.map(({ item, done, until, waitsFor, kinds }) => (
            <li
              key={item}
              className="flex max-w-none flex-wrap items-baseline gap-x-2 border-b-[1.5px] border-rule py-0.5 last:border-0"
            >
              <span className="min-w-[20rem] max-sm:min-w-full">{t(`item.${item}.title`)}</span>
              <Chip kind={done ? 'done' : 'attention'}>{t(done ? 'mine.done' : 'mine.todo')}</Chip>
              <span className="text-stone">
                {[
                  done ? '' : `${t('work.waits')} ${t(`work.who.${waitsFor}`)}`,
                  done && until ? t('work.until', { day: day(until) }) : '',
                  kinds.length > 0 ? t('mine.onlyFor', { kinds: kindNames(kinds, common) }) : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel id="opschrijven" title={t('work.record')} screenOnly>
        <form action={record} noValidate className="flex flex-col gap-2">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="did" value="record" />
          <Select
            name="item"
            label={t('work.what')}
            error={recorded.error('item')}
            defaultValue={recorded.text('item')}
            options={[
              { value: '', label: t('work.choose') },
              ...PERSONAL_ITEMS.map((item) => ({ value: item, label: t(`item.${item}.title`) })),
            ]}
          />
          <DateInput
            name="doneOn"
            label={t('work.day')}
            hint={t('work.dayHint')}
            error={recorded.error('doneOn')}
            defaultValue={recorded.text('doneOn', today)}
          />
          <RadioGroup
            name="how"
            label={t('work.how')}
            error={recorded.error('how')}
            defaultValue={recorded.text('how')}
            choices={START_HOWS.filter((how) => how !== 'page').map((how) => ({
              value: how,
              label: t(`work.hows.${how}`),
            }))}
          />
          <div>
            <Button kind="primary">{t('work.save')}</Button>
          </div>
        </form>
        <p className="text-stone">{t('work.policy')}</p>
      </Panel>
      <Steps id={id} steps={start.steps} strike={strike} />
      <AskAlso id={id} asked={start.asked} form={formOf(form, 'also')} action={also} />
    </div>
  )
}
