'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

export interface NavLinkProps {
  href: string
  children: ReactNode
  /** Only this address itself, not what lies below it. */
  exact?: boolean
}

/** Knows the address also while the server draws it, so the mark is there without JavaScript. */
export function NavLink({ href, children, exact = false }: NavLinkProps) {
  const path = usePathname()
  const current = path === href || (!exact && path.startsWith(`${href}/`))
  return (
    <a
      href={href}
      aria-current={current ? 'page' : undefined}
      className="inline-flex min-h-[44px] items-center border-b-4 border-transparent px-1 text-ink no-underline hover:border-edge aria-[current=page]:border-leaf aria-[current=page]:font-bold"
    >
      {children}
    </a>
  )
}
