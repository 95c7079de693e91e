import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { Button, ButtonRow } from '@/components/ui/button'
import { isComplete } from '@/domain/help-request/complete'
import { HELP_REQUEST } from '@/domain/help-request/help-request-states'
import { awaitsResidentYes } from '@/domain/help-request/resident-yes'
import { type PathTo, site } from '@/domain/site/addresses'
import { MoveForm } from './move-form'
import type { RequestShown, ResidentShown } from './request-views'

interface Props {
  request: RequestShown
  resident: ResidentShown | null
  standing: boolean
  mayCoordinate: boolean
  move: FormAction
  verify: FormAction
  path: PathTo
}

/** The one main button of a request. Approving has a panel of its own; waiting has no button at all. */
export async function MainAction({ request, resident, standing, mayCoordinate, move, verify, path }: Props) {
  const t = await getTranslations('work')
  const candidates = path(site.work.candidates(request.id))
  const complete = isComplete(resident, request) && (standing || !awaitsResidentYes(request))
  const { step } = HELP_REQUEST[request.state]
  switch (step) {
    case 'verify':
      return (
        <ButtonRow>
          <form action={verify}>
            <input type="hidden" name="did" value="verify" />
            <input type="hidden" name="id" value={request.id} />
            <Button kind="primary">{t('main.verify')}</Button>
          </form>
          <MoveForm action={move} id={request.id} to="not_ours" reason="not-real" kind="secondary">
            {t('main.notReal')}
          </MoveForm>
        </ButtonRow>
      )
    case 'read':
    case 'call':
      return (
        <ButtonRow>
          {complete ? (
            <MoveForm action={move} id={request.id} to="ready">
              {t('main.ready')}
            </MoveForm>
          ) : null}
          <Button href={path(site.work.complete(request.id))} kind={complete ? 'secondary' : 'primary'}>
            {t('main.complete')}
          </Button>
        </ButtonRow>
      )
    case 'choose':
    case 'alternative':
      return mayCoordinate ? (
        <Button href={candidates} kind="primary">
          {t(step === 'choose' ? 'main.choose' : 'main.again')}
        </Button>
      ) : null
    case 'wait':
      return mayCoordinate ? <Button href={candidates}>{t('main.more')}</Button> : null
    case 'resume':
      return (
        <MoveForm action={move} id={request.id} to={complete ? 'ready' : 'clarify'}>
          {t('main.resume')}
        </MoveForm>
      )
    case 'safety':
      return (
        <MoveForm action={move} id={request.id} to="clarify">
          {t('main.safeAgain')}
        </MoveForm>
      )
    case 'close':
      return (
        <MoveForm action={move} id={request.id} to="closed">
          {t('main.close')}
        </MoveForm>
      )
    default:
      return null
  }
}
