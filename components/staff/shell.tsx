import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Logo } from '@/components/brand/logo'
import { DemoBanner } from '@/components/ui/demo-banner'
import { SiteMain } from '@/components/ui/site-main'
import { SkipLink } from '@/components/ui/skip-link'
import type { Role } from '@/domain/kernel/actor'
import { type Address, inLocale, type PathTo, site } from '@/domain/site/addresses'
import { HotKey } from './hot-key'
import { WorkplaceKeys } from './keys/workplace-keys'
import { NavLink } from './nav-link'

const ROOMS: Readonly<Record<Role, readonly { to: Address; key: string; exact?: boolean }[]>> = {
  coordinator: [
    { to: site.work.list, key: 'requests', exact: true },
    { to: site.work.round, key: 'round' },
    { to: site.work.people, key: 'residents' },
    { to: site.work.volunteers, key: 'volunteers' },
    { to: site.work.talks, key: 'talks' },
    { to: site.work.call, key: 'call' },
    { to: site.work.callBacks, key: 'callBacks' },
    { to: site.work.questions, key: 'questions' },
    { to: site.work.figures, key: 'figures' },
  ],
  operator: [
    { to: site.work.list, key: 'requests', exact: true },
    { to: site.work.people, key: 'residents' },
    { to: site.work.volunteers, key: 'volunteers' },
    { to: site.work.talks, key: 'talks' },
    { to: site.work.call, key: 'call' },
    { to: site.work.callBacks, key: 'callBacks' },
    { to: site.work.questions, key: 'questions' },
  ],
  admin: [
    { to: site.admin.people, key: 'people', exact: true },
    { to: site.admin.city, key: 'city' },
    { to: site.work.chance, key: 'chance' },
    { to: site.work.figures, key: 'figures' },
    { to: site.admin.mail, key: 'mail' },
    { to: site.admin.log, key: 'log' },
    { to: site.admin.erasures, key: 'questions' },
  ],
  referrer: [
    { to: site.referrals.list, key: 'referred', exact: true },
    { to: site.referrals.worry, key: 'worry' },
    { to: site.referrals.passOn, key: 'passOn' },
    { to: site.referrals.card, key: 'pocketCard' },
  ],
  volunteer: [],
}

export interface ShellProps {
  children: ReactNode
  /** Who is signed in; null while the page sends a visitor to the sign-in. */
  who: { readonly name: string; readonly role: Role; readonly singleKeys: boolean } | null
  demo: boolean
  /** What else whoever is signed in is. */
  ways: ReactNode
  /** Above every page, for who keeps the installation running. */
  alarm?: ReactNode
}

/** The frame of every page for staff: quiet, one line, who you are and the way out. */
export async function StaffShell({ children, who, demo, ways, alarm }: ShellProps) {
  const t = await getTranslations('work')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const path: PathTo = (to) => inLocale(locale, to)
  const desk = who?.role === 'operator' || who?.role === 'coordinator' ? who : null
  return (
    <div className="workplace flex flex-1 flex-col">
      <SkipLink>{t('shell.skip')}</SkipLink>
      {demo ? <DemoBanner label={t('shell.demoLabel')}>{t('shell.demo')}</DemoBanner> : null}
      {desk ? <HotKey href={path(site.work.call)} /> : null}
      <header className="border-b-2 border-rule">
        <div className="wrap flex flex-wrap items-center gap-x-2">
          <a
            className="flex min-h-[48px] min-w-[48px] items-center gap-1 font-serif text-[1.2rem] text-ink no-underline hover:underline"
            href={path(site.home)}
          >
            <Logo size={28} />
            {/* On a laptop the rooms need the width. */}
            <span className="md:max-[1439px]:sr-only">{common('name')}</span>
          </a>
          {who ? <Rooms role={who.role} path={path} label={t('shell.rooms')} t={t} /> : null}
          {who ? (
            <div className="site-extra flex sm:ms-auto flex-wrap items-center gap-x-2 gap-y-0">
              <a
                className="flex min-h-[44px] flex-col items-start justify-center text-ink leading-tight no-underline hover:underline"
                href={path(site.signIn.devices)}
              >
                <b className="underline underline-offset-4">{who.name}</b>
                <span className="text-stone">{t(`role.${who.role}`)}</span>
              </a>
              {ways}
              <form action={path(site.signIn.out)} method="post">
                <button
                  type="submit"
                  className="min-h-[44px] cursor-pointer px-1 text-leaf underline underline-offset-4"
                >
                  {t('shell.signOut')}
                </button>
              </form>
            </div>
          ) : null}
        </div>
      </header>
      <SiteMain>
        {alarm}
        {desk ? (
          <WorkplaceKeys
            single={desk.singleKeys}
            path={path}
            rooms={ROOMS[desk.role].map(({ to, key }) => ({
              label: t(`shell.room.${key}`),
              href: path(to),
            }))}
          />
        ) : null}
        {children}
      </SiteMain>
    </div>
  )
}

interface RoomsProps {
  role: Role
  path: PathTo
  label: string
  t: (key: string) => string
}

function Rooms({ role, path, label, t }: RoomsProps) {
  return (
    <nav aria-label={label}>
      <ul className="m-0 flex list-none flex-wrap p-0">
        {ROOMS[role].map(({ to, key, exact }) => (
          <li key={to}>
            <NavLink href={path(to)} exact={exact ?? false}>
              {t(`shell.room.${key}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
