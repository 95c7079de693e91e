import { getLocale, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import type { SecondAct } from '@/domain/audit/second-acts'
import { dayAndTime } from '@/domain/kernel/date-words'
import type { FormAction } from '../form/form-action'

export interface LookShown {
  readonly id: string
  readonly act: SecondAct
  readonly userId: string | null
  readonly volunteerId: string | null
  readonly residentId: string | null
  readonly name: string | null
  readonly residentName: string | null
  readonly reason: string
  readonly askedAt: Date
  readonly askedByName: string | null
  readonly mayDecide: boolean
}

interface Props {
  looks: readonly LookShown[]
  decide: FormAction
}

/** What one colleague asked and another decides. Whoever asked sees that it waits. */
export async function SecondLooks({ looks, decide }: Props) {
  if (looks.length === 0) return null
  const t = await getTranslations('second')
  const locale = await getLocale()
  return (
    <section
      aria-labelledby="tweede"
      className="no-print rounded-card border-2 border-s-8 border-leaf px-2 pt-1 pb-0.5"
    >
      <h2 id="tweede">{t('title', { count: looks.length })}</h2>
      <ul className="m-0 list-none p-0">
        {looks.map((look) => (
          <li
            key={look.id}
            className="flex max-w-none flex-wrap items-center justify-between gap-x-3 gap-y-1 border-t-2 border-rule py-1 first:border-0"
          >
            <div className="min-w-[16rem] flex-1">
              <p>
                <b>
                  {t(`what.${look.act}`, {
                    name: look.name ?? t('somebody'),
                    other: look.residentName ?? t('somebody'),
                  })}
                </b>
              </p>
              <p className="text-stone">
                {t('asked', { name: look.askedByName ?? '', at: dayAndTime(look.askedAt, locale) })}
              </p>
              {look.reason ? <p>{look.reason}</p> : null}
            </div>
            {look.mayDecide ? (
              <form action={decide} className="flex flex-wrap gap-1">
                <input type="hidden" name="lookId" value={look.id} />
                <input type="hidden" name="id" value={look.userId ?? ''} />
                <Button name="decision" value="yes">
                  {t('yes')}
                </Button>
                <Button kind="quiet" name="decision" value="no">
                  {t('no')}
                </Button>
              </form>
            ) : (
              <p>{t(look.userId ? 'otherAdmin' : 'other')}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
