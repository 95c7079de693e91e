import { getLocale, getTranslations } from 'next-intl/server'
import { timingText } from '@/components/help-request/timing-text'
import type { CallTime } from '@/domain/help-request/call-times'
import { HELP_REQUEST, type HelpRequestState, statesInView } from '@/domain/help-request/help-request-states'
import type { HelpKind } from '@/domain/help-request/kinds'
import type { PartChoice, Timing } from '@/domain/help-request/timing'
import { type PathTo, site } from '@/domain/site/addresses'
import { dueShown, type OwnedBy, ownerShown } from './due'
import { sinceWords } from './due-words'
import { isNew } from './is-new'
import { nextHref } from './next-href'
import { type RowShown, WorklistRows } from './worklist-rows'

export interface WorklistRow extends OwnedBy {
  readonly id: string
  readonly reference: string
  readonly state: HelpRequestState
  readonly stateSince: Date
  readonly dueAt: Date | null
  readonly kind: HelpKind | null
  readonly timing: Timing['kind'] | null
  readonly visitDate: string | null
  readonly dayPart: PartChoice | null
  readonly slots: number
  readonly residentName: string
  readonly neighbourhood: string | null
  readonly asked: number
  /** How often was called in vain, and when they are best called. */
  readonly attempts: number
  readonly bestTimeToCall: CallTime | null
  /** Of this reader. */
  readonly mayCoordinate: boolean
}

interface Props {
  rows: WorklistRow[]
  caption: string
  now: Date
  /** What began after this is marked; null marks nothing. */
  newSince: Date | null
  path: PathTo
  /** Puts a box in every row; its form stands below the table. */
  choosable?: boolean
}

const CALLS = statesInView('call')

/** What is due first stands first; late in brick and in words. */
export async function WorklistTable({ rows, caption, now, newSince, path, choosable = false }: Props) {
  const t = await getTranslations('work')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const best = ({ bestTimeToCall: part, state }: WorklistRow) =>
    part && part !== 'any' && CALLS.includes(state)
      ? t('tried.best', { part: common(`dayPart.${part}`) })
      : null
  const shown = (row: WorklistRow): RowShown => ({
    id: row.id,
    href: path(site.work.request(row.id)),
    name: row.residentName,
    house: HELP_REQUEST[row.state].house,
    asked: row.asked,
    state: t(`state.${row.state}`),
    reference: row.reference,
    kind: row.kind ? common(`kind.${row.kind}`) : t('list.kindUnknown'),
    area: row.neighbourhood ?? t('list.noArea'),
    when: timingText(row, common, locale),
    due: dueShown(row.dueAt, now, t, locale),
    since: row.attempts > 0 ? t('tried.count', { count: row.attempts }) : sinceWords(row.stateSince, now, t),
    best: best(row),
    next: t(`next.${HELP_REQUEST[row.state].step}.link`),
    nextHref: path(nextHref(row.state, row.id, row.mayCoordinate)),
    owner: ownerShown(row, t),
    fresh: isNew(row.stateSince, newSince),
    unsafe: row.state === 'unsafe',
    choose: choosable ? t('apart.choose', { name: row.residentName, reference: row.reference }) : null,
  })
  return (
    <WorklistRows
      caption={caption}
      rows={rows.map(shown)}
      words={{
        who: t('list.who'),
        choose: t('apart.column'),
        reference: t('list.reference'),
        kind: t('list.kind'),
        area: t('list.area'),
        when: t('list.when'),
        due: t('list.due'),
        next: t('list.next'),
        fresh: t('new.mark'),
      }}
      choosable={choosable}
    />
  )
}
