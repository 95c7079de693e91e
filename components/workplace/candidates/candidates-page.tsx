import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import type { FormState } from '@/components/staff/returned'
import { EmptyBench } from '@/components/street/places'
import { BackLink } from '@/components/ui/back-link'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorSummary } from '@/components/ui/error-summary'
import { needsWalk } from '@/domain/help-request/kinds'
import type { ReasonKey } from '@/domain/matching/chance/acceptance'
import type { Clause } from '@/domain/matching/eligibility/clauses'
import { setApart } from '@/domain/matching/explanation/apart'
import { type PathTo, site } from '@/domain/site/addresses'
import type { RequestShown } from '../request/request-views'
import { teller } from './apart-words'
import { CandidateRows } from './candidate-rows'
import type { CandidateShown, LeftOutShown } from './candidate-views'
import { LeftOutList } from './left-out'
import { OfferPreview } from './offer-preview'

interface Props {
  shown: {
    request: RequestShown
    neighbourhood: string | null
    residentName: string
    complete: boolean
    atOnce: number
    headStart: boolean
    candidates: readonly CandidateShown[]
    candidateCount: number
    leftOut: readonly LeftOutShown[]
    leftOutCounts: readonly (readonly [Clause, number])[]
    /** Milliseconds. */
    now: number
  }
  form: FormState
  send: FormAction
  path: PathTo
}

/** Behind those who are asked now, so many stand in line. */
const IN_LINE = 3
const IN_VIEW = 10

/** The way stands under each name already, how often asked and gone at the end of each row. */
const TOLD_BESIDE: readonly ReasonKey[] = ['near', 'far', 'askedLately', 'visitsLately']
const withoutBeside = (one: CandidateShown): CandidateShown => ({
  ...one,
  reasons: one.reasons.filter(({ key }) => !TOLD_BESIDE.includes(key)),
})

/** Who could help and why, in the order of asking. The first ones are ticked; the coordinator decides. */
export async function CandidatesPage({ shown, form, send, path }: Props) {
  const t = await getTranslations('work')
  const common = await getTranslations('common')
  const map = await getTranslations('map')
  const { request, candidates, leftOut, atOnce } = shown
  const walk = needsWalk(request.kind ?? 'OTHER')
  const here = path(site.work.request(request.id))
  const usual = candidates.slice(0, atOnce + IN_LINE).map((one) => one.id)
  const chosen = form.list('volunteerIds', usual)
  const [first] = candidates
  const tell = await teller()
  const apart = setApart(candidates.map(withoutBeside), shown.now)
  return (
    <div className="flex flex-col gap-2">
      <div>
        <BackLink href={here}>{t('candidates.back')}</BackLink>
        <h1>
          {t('candidates.title', {
            kind: request.kind ? common(`kind.${request.kind}`) : t('list.kindUnknown'),
            name: shown.residentName,
          })}
        </h1>
        {first ? (
          <p className="mt-1">
            {first.cameLast && shown.headStart
              ? t('candidates.leadLast', { name: first.name })
              : t('candidates.lead', { atOnce })}
          </p>
        ) : null}
        {first ? (
          <a className="inline-flex min-h-[44px] items-center" href={path(site.work.walks(request.id))}>
            {map('walks.link')}
          </a>
        ) : null}
      </div>
      <ErrorSummary
        title={common('errorTitle')}
        errors={form.summary.map((one) => ({ ...one, id: first ? `buur-${first.id}` : 'left-out' }))}
      />
      {first ? (
        <form action={send} className="grid items-start gap-x-5 gap-y-3 lg:grid-cols-[minmax(0,1fr)_19rem]">
          <input type="hidden" name="id" value={request.id} />
          <div className="flex flex-col gap-2">
            <fieldset className="m-0 min-w-0 border-0 p-0">
              <legend className="float-left w-full border-b-2 border-edge pb-0.5 font-bold">
                {t('candidates.legend', { count: shown.candidateCount })}
              </legend>
              <div className="clear-both">
                {apart.shared.length > 0 ? (
                  <p className="py-1">{t('candidates.shared', { facts: tell(apart.shared, false) })}</p>
                ) : null}
                <CandidateRows
                  candidates={candidates.slice(0, IN_VIEW)}
                  from={1}
                  chosen={chosen}
                  walk={walk}
                  apart={apart}
                />
                {candidates.length > IN_VIEW ? (
                  <Details summary={t('candidates.rest', { count: shown.candidateCount - IN_VIEW })}>
                    <CandidateRows
                      candidates={candidates.slice(IN_VIEW)}
                      from={IN_VIEW + 1}
                      chosen={chosen}
                      walk={walk}
                      apart={apart}
                    />
                  </Details>
                ) : null}
              </div>
            </fieldset>
          </div>
          <OfferPreview request={request} neighbourhood={shown.neighbourhood} example={first} walk={walk} />
        </form>
      ) : (
        <EmptyState
          drawing={<EmptyBench />}
          title={t(shown.complete ? 'candidates.nobody' : 'candidates.incomplete')}
        >
          <p>{t(shown.complete ? 'candidates.nobodyText' : 'candidates.incompleteText')}</p>
          <Button kind="primary" href={shown.complete ? here : path(site.work.complete(request.id))}>
            {t(shown.complete ? 'candidates.back' : 'main.complete')}
          </Button>
        </EmptyState>
      )}
      <LeftOutList people={leftOut} counts={shown.leftOutCounts} walk={walk} />
    </div>
  )
}
