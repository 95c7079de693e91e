import type { FormAction } from '@/components/form/form-action'
import { type FormState, formOf } from '@/components/staff/returned'
import { SignsPanel } from '@/components/wellbeing/signs-panel'
import { stateIs } from '@/domain/kernel/state-table'
import { localDate } from '@/domain/kernel/time'
import { MATCH } from '@/domain/match/match-states'
import { BringPartner, type BringPartnerProps } from './bring-partner'
import { EndForm } from './end-form'
import { MatchPanel } from './match-panel'
import { MoneyForm } from './money-form'
import { PairSteps } from './pair-steps'
import { ReadThanks } from './read-thanks'
import type { MatchShown, PairActions, PairWordShown, RequestAction, RequestShown } from './request-views'
import { ReviewForm } from './review-form'
import { ThanksForm } from './thanks-form'
import { VisitsPanel, type VisitsPanelProps } from './visits-panel'

interface Props {
  shown: MatchShown
  request: RequestShown
  detail: {
    visits: VisitsPanelProps['visits']
    partOf: { id: string } | null
    partner: BringPartnerProps['partner']
    words: readonly PairWordShown[]
    wellbeing: Parameters<typeof SignsPanel>[0]['signs']
  }
  form: FormState
  actions: Record<RequestAction, FormAction>
  pairActions: PairActions
  now: Date
}

/** The pair and its visits: how it goes, what was agreed, and what somebody told of it. */
export function PairPart({ shown, request, detail, form, actions, pairActions, now }: Props) {
  const { match } = shown
  const words = detail.words.filter(({ matchId }) => matchId === match.id)
  const { id } = request
  const together = stateIs(MATCH, match.state, 'visible')
  const weekly = request.timing === 'weekly'
  return (
    <>
      <MatchPanel
        id={id}
        shown={shown}
        form={formOf(form, 'told')}
        told={actions.told}
        pauseForm={formOf(form, 'pause')}
        pause={actions.pause}
        resume={actions.resume}
        rhythm={weekly ? 'weekly' : 'once'}
        words={words}
      >
        <BringPartner
          id={id}
          first={shown.volunteerName}
          partner={detail.partner}
          action={pairActions.bringPartner}
        />
        <MoneyForm
          id={id}
          shown={shown}
          kind={request.kind}
          form={formOf(form, 'money')}
          action={pairActions.money}
        />
        <ReadThanks id={id} words={words} action={pairActions.readThanks} />
        {together && weekly ? (
          <PairSteps
            id={id}
            shown={shown}
            ownWords={words.find((one) => one.kind === 'ending' && one.state === 'held')?.text ?? ''}
            form={form}
            actions={pairActions}
          />
        ) : null}
        {together && request.state === 'ongoing' && match.state !== 'ending' ? (
          <>
            <ReviewForm
              id={id}
              matchId={match.id}
              today={localDate(now.getTime())}
              form={formOf(form, 'review')}
              action={actions.review}
            />
            <EndForm id={id} matchId={match.id} form={formOf(form, 'end')} action={actions.end} />
          </>
        ) : null}
        {match.approvedAt ? (
          <ThanksForm id={id} matchId={match.id} form={formOf(form, 'thanked')} action={pairActions.thank} />
        ) : null}
      </MatchPanel>
      <SignsPanel signs={detail.wellbeing} />
      {weekly && detail.visits.length > 0 ? (
        <VisitsPanel
          id={id}
          visits={detail.visits}
          rhythm={request}
          form={form}
          say={actions.sayOfVisit}
          setRhythm={actions.setRhythm}
          cover={actions.cover}
          addHelper={actions.addHelper}
          mayAdd={detail.partOf === null}
          now={now}
        />
      ) : null}
    </>
  )
}
