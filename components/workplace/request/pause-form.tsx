import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { Details } from '@/components/ui/details'
import { canPause } from '@/domain/match/pause'
import { HeardField } from './heard-field'
import type { MatchShown } from './request-views'

interface Props {
  id: string
  shown: MatchShown
  form: FormState
  pause: FormAction
  resume: FormAction
}

/** The neighbour cannot for a while, or can again: told by telephone, written down here. */
export async function PauseForm({ id, shown, form, pause, resume }: Props) {
  const { match, volunteerName } = shown
  if (match.state === 'proposed' || (match.state !== 'paused' && !canPause(match.state))) return null
  const t = await getTranslations('work.pause')
  const pausing = match.state === 'paused'
  return (
    <Details
      summary={t(pausing ? 'resumeTitle' : 'title', { volunteer: volunteerName })}
      open={form.summary.length > 0}
    >
      <form action={pausing ? resume : pause} className="flex flex-col gap-1.5">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="did" value="pause" />
        <input type="hidden" name="matchId" value={match.id} />
        {pausing ? (
          <p>{t('resumeText')}</p>
        ) : (
          <DateInput
            name="until"
            id="pause-until"
            label={t('until')}
            hint={t('hint')}
            error={form.error('until')}
            defaultValue={form.text('until')}
          />
        )}
        <HeardField id="heard-pause" chosen={form.text('heard', 'phone')} error={form.error('heard')} />
        <div>
          <Button>{t(pausing ? 'resume' : 'save')}</Button>
        </div>
      </form>
    </Details>
  )
}
