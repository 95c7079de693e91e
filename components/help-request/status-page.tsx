import { getTranslations } from 'next-intl/server'
import { pictureFrom } from '@/domain/card/photo'
import { HELP_REQUEST, type HelpRequestState } from '@/domain/help-request/help-request-states'
import { standingWords } from '@/domain/help-request/spoken'
import type { PartChoice, Timing } from '@/domain/help-request/timing'
import { dayLong } from '@/domain/kernel/date-words'
import { api, inLocale, site } from '@/domain/site/addresses'
import { AgendaFold, type AgendaFoldProps } from '../agenda/agenda-fold'
import { WhoComes } from '../card/who-comes'
import { ErrorList } from '../form/error-list'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { RequestHouse } from '../street/request-house'
import { Button, ButtonRow } from '../ui/button'
import { Details } from '../ui/details'
import { Notice } from '../ui/notice'
import { PhoneNumber } from '../ui/phone-number'
import { PrintButton } from '../ui/print-button'
import { SiteMain } from '../ui/site-main'
import { SummaryList } from '../ui/summary-list'
import { ResidentVisits } from '../visit/resident-visits'
import type { VisitShown } from '../visit/visit-views'
import { DataQuestionForm } from './data-question'
import type { FewWordsProps } from './few-words'
import { Money, type MoneyProps } from './money'
import { NotWell } from './not-well'
import { Thanks } from './thanks'
import { timingText } from './timing-text'

export interface StatusPageProps {
  request: {
    reference: string
    name: string
    state: HelpRequestState
    asked: number
    helperFirstName: string | null
    helperPhotoAt: Date | null
    alongFirstName: string | null
    /** The day on which somebody comes next, an ISO date; null when none was agreed. */
    nextOn: string | null
    /** The last day of who stops, an ISO date; null when nobody stops, or the reader was not told yet. */
    lastOn: string | null
    createdAt: Date
    dueAt: Date | null
    kind: string | null
    details: string
    timing: Timing['kind'] | null
    visitDate: string | null
    dayPart: PartChoice | null
    slots: number
    mayChange: boolean
    mayCancel: boolean
    visits: readonly VisitShown[]
    /** Help that goes on, of which the reader may say that it does not go well. */
    together: boolean
    thanks: 'may' | 'held' | null
    money: { readonly atMost: number | null; readonly advancedAt: Date | null } | null
  }
  sayOfVisit: FormAction
  /** Of the forms without a list of their own; each leads to its own field. */
  errors: Pick<FormErrors, 'all'>
  now: Date
  /** The reader has just changed it, or said something of a visit. */
  changed: 'changed' | 'said' | 'asked' | 'not_well' | 'thanked' | null
  /** The reader needs something else as well, or again. */
  askAgain: FormAction
  /** The reader would rather have another neighbour. */
  ratherNot: FormAction
  askAboutData: FormAction
  dataErrors: FormErrors
  thank: FewWordsProps
  notWell: FewWordsProps
  money: MoneyProps
  /** Null while nothing was agreed. */
  agenda: AgendaFoldProps | null
  phone: string
  locale: string
}

/** How it stands: a house in the street, and beside it the same in a sentence, what comes next and by when. */
export async function StatusPage(props: StatusPageProps) {
  const { request, changed, sayOfVisit, askAgain, ratherNot, now, phone, locale } = props
  const t = await getTranslations('request')
  const common = await getTranslations('common')
  const { state, asked, kind, details } = request
  const standing = standingWords(request, t, locale)
  return (
    <SiteMain>
      <div className="flex flex-col gap-4">
        <ErrorList errors={props.errors} />
        {changed ? (
          <Notice kind="success" live title={t('status.changedTitle')}>
            <p>{t(`done.${changed}`)}</p>
          </Notice>
        ) : null}
        <div className="flex flex-wrap-reverse items-end gap-x-6 gap-y-3">
          <div className="w-full max-w-[14rem] shrink-0 sm:w-auto">
            <RequestHouse state={HELP_REQUEST[state].house} asked={asked} />
          </div>
          <div className="flex max-w-[36rem] min-w-0 flex-1 basis-[18rem] flex-col gap-2">
            <p className="text-stone" dir="auto">
              {t('status.of', { reference: [...request.reference].join('-'), name: request.name })}
            </p>
            <h1>{standing.now}</h1>
            {standing.more.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            {standing.before ? <p className="font-bold">{standing.before}</p> : null}
          </div>
        </div>
        <div className="flex max-w-[44rem] flex-col gap-4">
          <ResidentVisits visits={request.visits} say={sayOfVisit} now={now} />
          {request.money && request.helperFirstName ? (
            <Money money={request.money} name={request.helperFirstName} {...props.money} />
          ) : null}
          {request.helperFirstName ? (
            <WhoComes
              name={request.helperFirstName}
              photo={pictureFrom(api.helperPhoto, request.helperPhotoAt)}
              phone={phone}
              path={inLocale(locale, site.card)}
            />
          ) : null}
          {props.agenda ? <AgendaFold t={await getTranslations('request.agenda')} {...props.agenda} /> : null}
          <section aria-labelledby="details" className="flex flex-col gap-2">
            <h2 id="details">{t('status.details')}</h2>
            <SummaryList
              rows={[
                { term: t('status.what'), answer: common(`kind.${kind ?? 'UNSURE'}`) },
                { term: t('status.when'), answer: timingText(request, common, locale) },
                ...(details ? [{ term: t('status.words'), answer: <span dir="auto">{details}</span> }] : []),
                { term: t('status.sent'), answer: dayLong(request.createdAt, locale) },
              ]}
            />
          </section>
          <p>{t.rich('status.call', { phone: () => <PhoneNumber number={phone} /> })}</p>
          {request.thanks ? <Thanks thanks={request.thanks} {...props.thank} /> : null}
          {request.helperFirstName && request.together ? (
            <NotWell name={request.helperFirstName} {...props.notWell} />
          ) : null}
          {request.helperFirstName && request.mayCancel ? (
            <Details summary={t('status.ratherNot.title', { name: request.helperFirstName })}>
              <form action={ratherNot} className="flex flex-col gap-2">
                <p>{t('status.ratherNot.text')}</p>
                <ButtonRow>
                  <Button>{t('status.ratherNot.yes')}</Button>
                </ButtonRow>
              </form>
            </Details>
          ) : null}
          <DataQuestionForm errors={props.dataErrors} ask={props.askAboutData} />
          <ButtonRow>
            {request.mayChange ? (
              <Button href={inLocale(locale, site.own.change)}>{t('status.change')}</Button>
            ) : null}
            {request.mayCancel ? (
              <Button href={inLocale(locale, site.own.stop)}>{t('status.stop')}</Button>
            ) : null}
            <PrintButton>{common('print')}</PrintButton>
          </ButtonRow>
          <form action={askAgain} className="no-print flex flex-col gap-1.5">
            <h2>{t('status.more')}</h2>
            <p>{t('status.moreText')}</p>
            <ButtonRow>
              <Button kind={request.mayCancel ? 'secondary' : 'primary'}>{t('status.again')}</Button>
            </ButtonRow>
          </form>
        </div>
      </div>
    </SiteMain>
  )
}
