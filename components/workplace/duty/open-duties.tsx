import { getTranslations } from 'next-intl/server'
import { Chip } from '@/components/ui/chip'
import { PhoneNumber } from '@/components/ui/phone-number'
import { type PathTo, site, withPart } from '@/domain/site/addresses'
import { Due, type OwnedBy, Owner } from '../due'
import { isNew } from '../is-new'
import type { DutyShown } from './duty-views'
import { dutyKey, dutyNames, showsNumber } from './duty-words'

interface Props {
  duties: readonly (DutyShown & OwnedBy & { readonly openedAt: Date })[]
  now: Date
  newSince: Date | null
  path: PathTo
}

/** Where on the page it ends. */
const PARTS: Readonly<Partial<Record<DutyShown['kind'], string>>> = {
  cover_visit: 'keren',
  not_back: 'thuis',
}

const placeOf = ({ id, kind, helpRequestId, volunteerId }: DutyShown) => {
  if (kind === 'call_back') return withPart(site.work.callBacks, id)
  return withPart(
    helpRequestId ? site.work.request(helpRequestId) : site.work.volunteer(volunteerId ?? ''),
    PARTS[kind] ?? 'taken',
  )
}

/** Calls that wait for us, above every list. Each leads to where it ends. */
export async function OpenDuties({ duties, now, newSince, path }: Props) {
  if (duties.length === 0) return null
  const t = await getTranslations('work')
  return (
    <section aria-labelledby="duties" className="rounded-card border-2 border-rule px-2 pt-1 pb-0.5">
      <h2 id="duties">{t('duty.open', { count: duties.length })}</h2>
      <ul className="m-0 list-none p-0">
        {duties.map((duty) => (
          <li
            key={duty.id}
            className="flex max-w-none flex-wrap items-baseline justify-between gap-x-3 border-t-2 border-rule py-1 first:border-0"
          >
            <span className="flex flex-wrap items-baseline gap-x-2">
              <a href={path(placeOf(duty))}>{t(`duty.${dutyKey(duty)}.title`, dutyNames(duty))}</a>
              {isNew(duty.openedAt, newSince) ? <Chip kind="lit">{t('new.mark')}</Chip> : null}
              {showsNumber(duty.kind) && duty.volunteerPhone ? (
                <PhoneNumber number={duty.volunteerPhone} />
              ) : null}
            </span>
            <span className="flex flex-wrap items-baseline gap-x-2">
              <Due at={duty.dueAt} now={now} />
              <Owner {...duty} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
