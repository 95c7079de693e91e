import { getLocale, getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import type { MessageShown } from '@/components/message/message-views'
import { OutboxPanel } from '@/components/message/outbox-panel'
import { Panel } from '@/components/staff/panel'
import { type FormState, formOf } from '@/components/staff/returned'
import { type LookShown, SecondLooks } from '@/components/staff/second-looks'
import { TrustAddress } from '@/components/staff/trust-address'
import { Chip } from '@/components/ui/chip'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { PhoneNumber } from '@/components/ui/phone-number'
import { Reference } from '@/components/ui/reference'
import { Timeline } from '@/components/ui/timeline'
import { dateAtNoon, dayAndTime, dayShort } from '@/domain/kernel/date-words'
import type { PathTo } from '@/domain/site/addresses'
import { DutiesPanel } from '../duty/duties-panel'
import type { Colleague, OwnedDuty } from '../duty/duty-views'
import { WhoDoesWhat } from '../duty/who-does-what'
import { anchorOf } from '../request/request-anchor'
import { AgeNote } from './age-note'
import { BondsPart } from './bonds-part'
import { CorrectVolunteer } from './correct-volunteer'
import type { DuoFormProps } from './duo-form'
import type { ListedShown } from './listed-panel'
import { type LookalikeShown, Lookalikes } from './lookalikes'
import { OfferedFacts } from './offered-facts'
import { PauseRecordForm } from './pause-record-form'
import { StateForm } from './state-form'
import { StopForm } from './stop-form'
import { TalkStep } from './talk-step'
import { ThoughtForm } from './thought-form'
import { VolunteerHead } from './volunteer-head'
import type {
  ApartShown,
  AskShown,
  CorrectionShown,
  KnownResident,
  VolunteerShown,
  VolunteerStep,
} from './volunteer-views'

interface Props {
  detail: {
    volunteer: VolunteerShown
    neighbourhood: string | null
    asks: readonly AskShown[]
    timeline: readonly VolunteerStep[]
    corrections: readonly CorrectionShown[]
    duties: readonly OwnedDuty[]
    colleagues: readonly Colleague[]
    addressWrong: boolean
    apart: readonly ApartShown[]
    known: readonly KnownResident[]
    keptChoices: { people: readonly KnownResident[]; organisations: readonly string[] }
    listed: ListedShown | null
    lookalikes: readonly LookalikeShown[]
    partner: DuoFormProps['partner']
  }
  looks: readonly LookShown[]
  messages: readonly MessageShown[]
  form: FormState
  did: string | null
  change: FormAction
  thought: FormAction
  adult: FormAction
  correct: FormAction
  endTask: FormAction
  apart: FormAction
  keepFor: FormAction
  duo: Pick<DuoFormProps, 'record' | 'end'>
  recordPause: FormAction
  assign: FormAction
  putOff: FormAction
  trust: FormAction
  recordStop: FormAction
  second: FormAction
  answerListed: FormAction
  now: Date
  path: PathTo
}

const DONE = ['secondAsked', 'intake', 'given', 'putOff', 'duty'] as const

/** One caring neighbour: how to reach them, what they offer, what they were asked, and the next step. */
export async function VolunteerPage({
  detail,
  looks,
  messages,
  form,
  did,
  change,
  thought,
  adult,
  correct,
  endTask,
  apart,
  keepFor,
  duo,
  recordPause,
  assign,
  putOff,
  trust,
  recordStop,
  second,
  answerListed,
  now,
  path,
}: Props) {
  const t = await getTranslations('work')
  const common = await getTranslations('common')
  const person = await getTranslations('person')
  const data = await getTranslations('data')
  const locale = await getLocale()
  const { volunteer, asks, timeline } = detail
  return (
    <div className="flex flex-col gap-2">
      <VolunteerHead {...{ volunteer, now, path }} />
      <Lookalikes people={detail.lookalikes} path={path} />
      {volunteer.restrictedAt ? <Notice kind="warning" title={data('restrict.on')} /> : null}
      {did ? (
        <Notice kind="success" title={t(`done.${DONE.find((one) => one === did) ?? 'moved'}`)} live />
      ) : null}
      <ErrorSummary
        title={common('errorTitle')}
        errors={form.summary.map((one) => ({ ...one, id: anchorOf(form, one.id, 'to') }))}
      />
      <SecondLooks looks={looks} decide={second} />
      <div className="grid items-start gap-x-5 gap-y-3 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,24rem)]">
        <div className="flex flex-col gap-3">
          <WhoDoesWhat
            id={volunteer.id}
            duties={detail.duties}
            colleagues={detail.colleagues}
            form={form}
            assign={assign}
            putOff={putOff}
            now={now}
          />
          <section className="rounded-card border-2 border-leaf px-2 py-1.5" aria-labelledby="volunteer-next">
            <h2 id="volunteer-next">{t(`volunteer.next.${volunteer.state}`)}</h2>
            <div className="no-print mt-1 flex flex-col gap-1.5">
              <TalkStep volunteer={volunteer} listed={detail.listed} answer={answerListed} path={path} />
              <ThoughtForm {...{ volunteer }} form={formOf(form, 'thought')} action={thought} />
              <StateForm
                id={volunteer.id}
                state={volunteer.state}
                form={formOf(form, 'step')}
                action={change}
              />
              <PauseRecordForm {...{ volunteer, now }} form={formOf(form, 'pause')} action={recordPause} />
              <StopForm
                id={volunteer.id}
                state={volunteer.state}
                form={formOf(form, 'stop')}
                action={recordStop}
              />
            </div>
          </section>
          <DutiesPanel id={volunteer.id} duties={detail.duties} form={form} action={endTask} now={now} />
          <Panel id="gevraagd" title={t('volunteer.asks')}>
            {asks.length === 0 ? <p className="text-stone">{t('volunteer.noAsks')}</p> : null}
            <ul className="m-0 list-none p-0">
              {asks.map((ask) => (
                <li
                  key={ask.id}
                  className="flex max-w-none flex-wrap items-center gap-x-2 border-b-[1.5px] border-rule py-0.5 last:border-0"
                >
                  <span className="min-w-[6rem] text-stone">
                    {ask.sentAt ? dayShort(ask.sentAt, locale) : ''}
                  </span>
                  <span className="min-w-[11rem]">{common(`kind.${ask.kind ?? 'OTHER'}`)}</span>
                  <Reference digits={ask.reference} />
                  <Chip kind={ask.state === 'accepted' ? 'lit' : 'plain'}>
                    {t(`offer.state.${ask.state}`)}
                  </Chip>
                </li>
              ))}
            </ul>
          </Panel>
          <OutboxPanel messages={messages} />
          <Panel id="verloop" title={t('timeline.title')} screenOnly>
            <Timeline
              items={timeline.map((line, index) => ({
                key: line.id,
                now: index === 0,
                dateTime: line.at.toISOString(),
                time: dayAndTime(line.at, locale),
                title:
                  line.thing === 'duty'
                    ? t('timeline.duty.putOff', { day: dayShort(dateAtNoon(line.toState), locale) })
                    : t(`volunteers.states.${line.toState}`),
                children:
                  line.reason || line.heard ? (
                    <p className="text-stone">
                      {[line.heard ? t(`told.how.${line.heard}`) : '', line.reason]
                        .filter(Boolean)
                        .join(' · ')}
                    </p>
                  ) : null,
              }))}
            />
          </Panel>
        </div>
        <div className="flex flex-col gap-3">
          <Panel id="contact" title={t('volunteer.contact')}>
            <p>
              <PhoneNumber number={volunteer.phone} large />
            </p>
            <p>
              {volunteer.email ? (
                <a className="inline-block min-h-3" href={`mailto:${volunteer.email}`}>
                  {volunteer.email}
                </a>
              ) : (
                t('volunteer.noMail')
              )}
            </p>
            {detail.addressWrong ? (
              <TrustAddress id={volunteer.id} form={formOf(form, 'trust')} action={trust} />
            ) : null}
            <CorrectVolunteer volunteer={volunteer} form={formOf(form, 'correct')} action={correct} />
            {detail.corrections.map((one) => (
              <p key={one.id} className="text-stone">
                {dayShort(one.at, locale)} ·{' '}
                {one.field === 'mailWorks'
                  ? person('trusted', { after: one.after })
                  : person('correction', { ...one, field: person(`field.${one.field}`) })}{' '}
                ({person(`confirmedBy.${one.confirmedBy}`)}, {person(`how.${one.how}`)})
              </p>
            ))}
          </Panel>
          <AgeNote {...{ volunteer }} action={adult} />
          <OfferedFacts volunteer={volunteer} neighbourhood={detail.neighbourhood} />
          <BondsPart {...{ volunteer, detail, form, apart, keepFor, duo, path }} />
        </div>
      </div>
    </div>
  )
}
