import type { FormAction } from '@/components/form/form-action'
import type { FormState } from '@/components/staff/returned'
import { isSearched } from '@/domain/help-request/help-request-states'
import { type PathTo, site, withPart } from '@/domain/site/addresses'
import { OffersPanel } from './offers-panel'
import type { OfferShown, RequestShown } from './request-views'
import { type WideningsShown, WidenPanel } from './widen-panel'

interface Props {
  request: RequestShown
  offers: readonly OfferShown[]
  resident: { readonly id: string } | null
  /** Only when the coordinator asked for it. */
  widenings: WideningsShown | null
  mayCoordinate: boolean
  actions: Readonly<Record<'recall' | 'answer', FormAction>>
  form: FormState
  path: PathTo
}

/** Who was asked, and while somebody is looked for: what else could be tried. */
export function SearchPart({
  request,
  offers,
  resident,
  widenings,
  mayCoordinate,
  actions,
  form,
  path,
}: Props) {
  return (
    <>
      <OffersPanel
        id={request.id}
        offers={offers}
        version={request.version}
        apartHref={resident ? path(withPart(site.work.person(resident.id), 'niet-samen')) : null}
        recall={mayCoordinate ? actions.recall : null}
        answer={actions.answer}
        form={form}
        path={path}
      />
      {mayCoordinate && isSearched(request.state) ? (
        <WidenPanel id={request.id} offers={offers} shown={widenings} path={path} />
      ) : null}
    </>
  )
}
