import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export type NoticeKind = 'info' | 'warning' | 'success'

const MARKS: Record<NoticeKind, IconName> = { info: 'info', warning: 'warning', success: 'check' }

export interface NoticeProps {
  kind?: NoticeKind
  /** One or two words that say what kind of notice this is: colour and drawing never say it alone. */
  title: ReactNode
  children?: ReactNode
  /** Announced when the page arrives, for what just happened. */
  live?: boolean
}

export function Notice({ kind = 'info', title, children, live = false }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} {...(live && { role: 'status' })}>
      <Icon name={MARKS[kind]} />
      <div>
        <p className="notice-title">{title}</p>
        {children}
      </div>
    </div>
  )
}
