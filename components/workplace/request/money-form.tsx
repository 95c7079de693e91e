import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextField } from '@/components/ui/text-field'
import type { HelpKind } from '@/domain/help-request/kinds'
import { stateIs } from '@/domain/kernel/state-table'
import { MATCH } from '@/domain/match/match-states'
import { moneyToTell, paysAhead } from '@/domain/match/money'
import { HeardField } from './heard-field'
import type { MatchShown } from './request-views'

interface Props {
  id: string
  shown: MatchShown
  kind: HelpKind | null
  form: FormState
  action: FormAction
}

/** What the neighbour says of money on the telephone; also, when the help is over, that it is back. */
export async function MoneyForm({ id, shown: { match }, kind, form, action }: Props) {
  const together = stateIs(MATCH, match.state, 'visible') && match.firstContactAt !== null
  const can = moneyToTell({ ...match, together })
  if (!paysAhead(kind) || can.length === 0) return null
  const t = await getTranslations('work.moneyTold')
  return (
    <Details summary={t('title')} open={form.summary.length > 0}>
      <form action={action} className="flex flex-col gap-1.5">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="did" value="money" />
        <input type="hidden" name="matchId" value={match.id} />
        <RadioGroup
          name="told"
          id="money-told"
          label={t('what')}
          error={form.error('told')}
          choices={can.map((value) => ({ value, label: t(`said.${value}`) }))}
          defaultValue={form.text('told', can.length === 1 ? can[0] : '')}
        />
        {can.includes('agreed') ? (
          <TextField
            name="euros"
            label={t('euros')}
            hint={t('eurosHint')}
            inputMode="numeric"
            short
            error={form.error('euros')}
            defaultValue={form.text('euros')}
          />
        ) : null}
        <HeardField id="heard-money" chosen={form.text('heard', 'phone')} error={form.error('heard')} />
        <div>
          <Button>{t('save')}</Button>
        </div>
      </form>
    </Details>
  )
}
