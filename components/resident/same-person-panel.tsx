import { getLocale, getTranslations } from 'next-intl/server'
import { addressWords } from '@/components/address/address-words'
import type { FormAction } from '@/components/form/form-action'
import { Panel } from '@/components/staff/panel'
import { Button } from '@/components/ui/button'
import { addressLine } from '@/domain/address'
import { dayShort } from '@/domain/kernel/date-words'
import { type PathTo, site } from '@/domain/site/addresses'
import type { PersonDetail } from './resident-views'

interface Props {
  id: string
  maybe: PersonDetail['maybe']
  merges: PersonDetail['merges']
  merge: FormAction
  part: FormAction
  path: PathTo
}

/** Guesses are called guesses: staff join two records, and can part them again. */
export async function SamePersonPanel({ id, maybe, merges, merge, part, path }: Props) {
  if (maybe.length + merges.length === 0) return null
  const t = await getTranslations('person')
  const locale = await getLocale()
  const say = await addressWords()
  return (
    <Panel id="dezelfde" title={t('same.title')} screenOnly>
      {maybe.length > 0 ? <p>{t('same.lead')}</p> : null}
      <ul className="m-0 list-none p-0">
        {maybe.map((one) => (
          <li key={one.id} className="border-b-[1.5px] border-rule py-1 last:border-0">
            <a href={path(site.work.person(one.id))}>{t('same.maybe', { name: one.name })}</a>
            <p className="text-stone">
              {[t(one.sameName ? 'same.name' : 'same.phone'), addressLine(one, say)]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <form action={merge}>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="otherId" value={one.id} />
              <Button>{t('same.join')}</Button>
            </form>
          </li>
        ))}
        {merges.map((one) => (
          <li key={one.id} className="border-b-[1.5px] border-rule py-1 last:border-0">
            <p>{t('same.joined', { name: one.name, day: dayShort(one.at, locale) })}</p>
            <form action={part}>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="mergeId" value={one.id} />
              <Button>{t('same.part')}</Button>
            </form>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
