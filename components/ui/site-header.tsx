import type { ReactNode } from 'react'

export interface SiteHeaderProps {
  /** Where the name leads. */
  homeHref: string
  name: ReactNode
  logo: ReactNode
  /** "Bel gratis" and a `<PhoneNumber>`: right after the name on every page (WCAG 3.2.6). */
  phone?: ReactNode
  /** Languages, sign-out: links only. */
  extra?: ReactNode
}

export function SiteHeader({ homeHref, name, logo, phone, extra }: SiteHeaderProps) {
  return (
    <header className="site-header">
      <div className="wrap">
        <a className="site-brand" href={homeHref}>
          {logo}
          <span>{name}</span>
        </a>
        {phone ? <div className="site-phone">{phone}</div> : null}
        {extra ? <div className="site-extra">{extra}</div> : null}
      </div>
    </header>
  )
}
