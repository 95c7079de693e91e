import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import type { MessageShown } from '@/components/message/message-views'
import { OutboxPanel } from '@/components/message/outbox-panel'
import { type FormState, formOf } from '@/components/staff/returned'
import { ErrorSummary } from '@/components/ui/error-summary'
import { isFinished } from '@/domain/help-request/help-request-states'
import { awaitsResidentYes } from '@/domain/help-request/resident-yes'
import { localDate } from '@/domain/kernel/time'
import { waitsForNewYes } from '@/domain/match/new-yes'
import { type PathTo, site, withQuery } from '@/domain/site/addresses'
import { DutiesPanel } from '../duty/duties-panel'
import { WhoDoesWhat } from '../duty/who-does-what'
import { ApprovePanel } from './approve-panel'
import { AskReferrerPanel } from './ask-referrer-panel'
import { DoneNotice } from './done-notice'
import { MainAction } from './main-action'
import { NewYesPanel } from './new-yes-panel'
import { NextPanel } from './next-panel'
import { NotesPanel } from './notes-panel'
import { OtherSteps } from './other-steps'
import { PairPart } from './pair-part'
import { PersonPanel } from './person-panel'
import { anchorOf } from './request-anchor'
import { RequestHead } from './request-head'
import type {
  MatchShown,
  OfferShown,
  PairActions,
  PairWordShown,
  RequestAction,
  RequestShown,
  ResidentShown,
} from './request-views'
import { SamePanel } from './same-panel'
import { SearchPart } from './search-part'
import { ReadBack, SpokenPanel } from './spoken-panel'
import { StayPanel } from './stay-panel'
import { TimelinePanel } from './timeline-panel'
import { WishPanel } from './wish-panel'
import { WorriesPanel } from './worries-panel'
import { YesPanel } from './yes-panel'

type PropsOf<C> = C extends (props: infer P) => unknown ? P : never

interface Props {
  detail: {
    request: RequestShown
    resident: ResidentShown | null
    reach: PropsOf<typeof StayPanel>['reach']
    standing: boolean
    neighbourhood: string | null
    offers: readonly OfferShown[]
    matches: readonly MatchShown[]
    timeline: PropsOf<typeof TimelinePanel>['rows']
    notes: PropsOf<typeof NotesPanel>['notes']
    signals: PropsOf<typeof WorriesPanel>['signals']
    duties: PropsOf<typeof WhoDoesWhat>['duties']
    colleagues: PropsOf<typeof WhoDoesWhat>['colleagues']
    sameAs: PropsOf<typeof SamePanel>['sameAs']
    nextOn: string | null
    /** The request with whose neighbour this one takes turns, or stands in for once. */
    partOf: { id: string; once: boolean } | null
    words: readonly PairWordShown[]
    stays: PropsOf<typeof StayPanel>['stays']
    mayCoordinate: boolean
  } & Pick<PropsOf<typeof AskReferrerPanel>, 'referrer' | 'questions'> &
    Pick<PropsOf<typeof PairPart>['detail'], 'visits' | 'wellbeing' | 'partner'>
  messages: readonly MessageShown[]
  /** Only when the coordinator asked for it. */
  widenings: PropsOf<typeof SearchPart>['widenings']
  form: FormState
  did: string | null
  /** For the words of the call. */
  me: string
  programme: string
  now: Date
  path: PathTo
  actions: Record<RequestAction, FormAction>
  pairActions: PairActions
}

/** Everything of one request: what must happen now, the person, the wish, the neighbours, and how it went. */
export async function RequestPage(props: Props) {
  const { detail, messages, form, did, me, programme, now, path, actions, pairActions } = props
  const t = await getTranslations('work')
  const common = await getTranslations('common')
  const { request, resident, offers, matches, mayCoordinate } = detail
  const [match] = matches
  const newYes = detail.duties.find(({ kind }) => kind === 'new_yes')
  const again = match && waitsForNewYes(match.match, request) ? match : null
  // The panel of the next step shows this one; with a new yes it shows that instead.
  const step = again ? undefined : detail.duties.find((one) => one.kind === 'step')
  const others = detail.duties.filter((one) => one !== step)
  const proposed = !again && match?.match.state === 'proposed' && mayCoordinate ? match : null
  const notAsked = awaitsResidentYes(request) && !isFinished(request.state)
  const asked = offers.filter((one) => one.sentAt !== null).length
  const words = {
    me,
    programme,
    resident: resident?.name ?? '',
    volunteer: match?.volunteerName.split(' ')[0] ?? '',
    along: detail.partner?.comes ? detail.partner.name : '',
    kind: (request.kind ? common(`kind.${request.kind}`) : t('list.kindUnknown')).toLowerCase(),
  }
  return (
    <div className="flex flex-col gap-2">
      <RequestHead {...{ request, asked, now, path }} reach={detail.reach} residentName={words.resident} />
      {detail.partOf ? (
        <p>
          <a href={path(site.work.request(detail.partOf.id))}>
            {t(detail.partOf.once ? 'visit.partOnce' : 'visit.partTurn')}
          </a>
        </p>
      ) : null}
      <DoneNotice did={did} reference={request.reference} offers={offers} path={path}>
        {resident && detail.reach ? (
          <>
            <ReadBack request={request} resident={resident} reach={detail.reach} />
            <p>
              <a
                className="inline-flex min-h-[24px] items-center"
                href={path(site.work.complete(request.id))}
              >
                {t('spoken.wrong')}
              </a>
            </p>
          </>
        ) : null}
      </DoneNotice>
      <ErrorSummary
        title={common('errorTitle')}
        errors={form.summary.map((one) => ({ ...one, id: anchorOf(form, one.id) }))}
      />
      <div className="grid items-start gap-x-5 gap-y-3 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,24rem)] lg:grid-rows-[auto_1fr]">
        <div className="flex flex-col gap-3">
          <StayPanel {...detail} id={request.id} form={form} back={actions.backHome} />
          <WhoDoesWhat {...detail} {...actions} duties={others} id={request.id} form={form} now={now} />
          {notAsked ? (
            <YesPanel
              id={request.id}
              names={{ resident: words.resident, proxy: request.proxyName ?? '' }}
              standing={detail.standing}
              form={formOf(form, 'yes')}
              action={actions.residentYes}
            />
          ) : null}
          <NextPanel
            {...{ request, mayCoordinate, form, now }}
            colleagues={detail.colleagues}
            assign={actions.assign}
            putOff={actions.putOff}
            noAnswer={actions.noAnswer}
            duty={step}
            newYesDue={again && (newYes?.dueAt ?? null)}
          >
            {again ? (
              <NewYesPanel
                id={request.id}
                shown={again}
                version={request.version}
                form={formOf(form, `answer-${again.match.offerId}`)}
                answer={actions.answer}
              />
            ) : proposed ? (
              <ApprovePanel
                id={request.id}
                words={words}
                standing={detail.standing}
                goesOn={request.timing === 'weekly'}
                form={formOf(form, 'approve')}
                refuseForm={formOf(form, 'refuse')}
                approve={actions.approve}
                refuse={actions.refuse}
                note={actions.note}
              />
            ) : (
              <MainAction
                {...{ request, resident, mayCoordinate, path }}
                standing={detail.standing}
                move={actions.move}
                verify={actions.verify}
              />
            )}
          </NextPanel>
          <SpokenPanel {...detail} />
          <DutiesPanel
            {...detail}
            id={request.id}
            callHref={resident ? path(withQuery(site.work.call, { persoon: resident.id })) : null}
            form={form}
            action={actions.endDuty}
            now={now}
          />
          <OtherSteps
            id={request.id}
            state={request.state}
            today={localDate(now.getTime())}
            form={formOf(form, 'move')}
            action={actions.move}
          />
          <WorriesPanel
            id={request.id}
            signals={detail.signals}
            form={form}
            action={actions.handle}
            now={now}
          />
        </div>
        <div className="flex flex-col gap-3 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          {resident && detail.reach ? (
            <PersonPanel
              request={request}
              resident={resident}
              reach={detail.reach}
              neighbourhood={detail.neighbourhood}
              path={path}
            />
          ) : null}
          <WishPanel
            request={request}
            match={matches.find((one) => one.match.approvedAt !== null)}
            changeHref={path(site.work.complete(request.id))}
          />
          <AskReferrerPanel
            {...detail}
            form={formOf(form, 'ask-referrer')}
            action={actions.askReferrer}
            now={now}
          />
          <SamePanel sameAs={detail.sameAs} path={path} />
          <NotesPanel
            id={request.id}
            notes={detail.notes}
            form={formOf(form, 'note')}
            action={actions.note}
          />
        </div>
        <div className="flex flex-col gap-3">
          {match ? (
            <PairPart shown={match} {...{ request, detail, form, actions, pairActions, now }} />
          ) : null}
          <SearchPart {...detail} {...{ request, form, path, actions }} widenings={props.widenings} />
          <OutboxPanel messages={messages} />
          <TimelinePanel rows={detail.timeline} />
        </div>
      </div>
    </div>
  )
}
