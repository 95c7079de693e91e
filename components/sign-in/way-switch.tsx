import { getTranslations } from 'next-intl/server'
import type { Role } from '@/domain/kernel/actor'
import type { FormAction } from '../form/form-action'

export interface WaySwitchProps {
  /** The other roles of whoever is signed in. */
  ways: readonly { readonly id: string; readonly role: Role }[]
  switchTo: FormAction
  /** A request that this browser may open. */
  request: { readonly reference: string; readonly path: string } | null
}

/** One word for each other thing that somebody is, and one press to go on as that. */
export async function WaySwitch({ ways, switchTo, request }: WaySwitchProps) {
  const t = await getTranslations('signIn.switch')
  const look = 'inline-flex min-h-[44px] items-center text-leaf underline underline-offset-4'
  return (
    <nav aria-label={t('label')} className="flex flex-wrap items-center gap-x-2">
      {ways.map(({ id, role }) => (
        <form key={id} action={switchTo}>
          <input type="hidden" name="who" value={id} />
          <button type="submit" className={`${look} cursor-pointer`}>
            {t(`as.${role}`)}
          </button>
        </form>
      ))}
      {request ? (
        <a className={look} href={request.path}>
          {t('request', { reference: [...request.reference].join('-') })}
        </a>
      ) : null}
    </nav>
  )
}
