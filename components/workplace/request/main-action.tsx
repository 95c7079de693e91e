import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { Button, ButtonRow } from '@/components/ui/button'
import { nextStep } from '../next-step'
import { MoveForm } from './move-form'
import { isComplete, type RequestShown, type ResidentShown } from './types'

interface Props {
  request: RequestShown
  resident: ResidentShown | null
  mayCoordinate: boolean
  move: FormAction
  path: (href: string) => string
}

/** The one main button of a request. Approving has a panel of its own; waiting has no button at all. */
export async function MainAction({ request, resident, mayCoordinate, move, path }: Props) {
  const t = await getTranslations('work')
  const here = path(`/werkplek/vragen/${request.id}`)
  const complete = isComplete(request, resident)
  const step = nextStep(request.state)
  switch (step) {
    case 'read':
    case 'call':
      return (
        <ButtonRow>
          {complete ? (
            <MoveForm action={move} id={request.id} to="ready">
              {t('main.ready')}
            </MoveForm>
          ) : null}
          <Button href={`${here}/aanvullen`} kind={complete ? 'secondary' : 'primary'}>
            {t('main.complete')}
          </Button>
        </ButtonRow>
      )
    case 'choose':
    case 'alternative':
      return mayCoordinate ? (
        <Button href={`${here}/kandidaten`} kind="primary">
          {t(step === 'choose' ? 'main.choose' : 'main.again')}
        </Button>
      ) : null
    case 'wait':
      return mayCoordinate ? <Button href={`${here}/kandidaten`}>{t('main.more')}</Button> : null
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
