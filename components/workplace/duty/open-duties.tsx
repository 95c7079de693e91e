import { getLocale, getTranslations } from 'next-intl/server'
import { type PathTo, site, withPart } from '@/domain/site/addresses'
import { phoneDialled, phoneWords } from '@/messages/phone-words'
import { dueShown, type OwnedBy, ownerShown } from '../due'
import { isNew } from '../is-new'
import { DutyRows } from './duty-rows'
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
  const locale = await getLocale()
  const phoneOf = ({ kind, volunteerPhone: number }: DutyShown) =>
    showsNumber(kind) && number ? { words: phoneWords(number), dialled: phoneDialled(number) } : null
  return (
    <section aria-labelledby="duties" className="rounded-card border-2 border-rule px-2 pt-1 pb-0.5">
      <h2 id="duties">{t('duty.open', { count: duties.length })}</h2>
      <DutyRows
        fresh={t('new.mark')}
        rows={duties.map((duty) => ({
          id: duty.id,
          href: path(placeOf(duty)),
          title: t(`duty.${dutyKey(duty)}.title`, dutyNames(duty)),
          phone: phoneOf(duty),
          due: dueShown(duty.dueAt, now, t, locale),
          owner: ownerShown(duty, t),
          fresh: isNew(duty.openedAt, newSince),
        }))}
      />
    </section>
  )
}
