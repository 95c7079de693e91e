import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { Button } from '@/components/ui/button'
import { type PathTo, site } from '@/domain/site/addresses'
import type { VolunteerState } from '@/domain/volunteer/volunteer-states'
import { ListedPanel, type ListedShown } from './listed-panel'

interface Props {
  volunteer: { readonly id: string; readonly state: VolunteerState }
  listed: ListedShown | null
  answer: FormAction
  path: PathTo
}

/** On to the talk. Whoever comes from a list says yes or no before anybody talks with them. */
export async function TalkStep({ volunteer: { id, state }, listed, answer, path }: Props) {
  const t = await getTranslations('work')
  const talk = ['interested', 'invited', 'intake_booked'].includes(state)
  return (
    <>
      {listed ? <ListedPanel id={id} listed={listed} answer={answer} /> : null}
      {state === 'listed' ? null : (
        <div>
          <Button href={path(site.work.intake(id))} kind={talk ? 'primary' : 'secondary'}>
            {t(talk ? 'volunteer.talk' : 'volunteer.changeTalk')}
          </Button>
        </div>
      )}
    </>
  )
}
