import { LOGO } from '@/components/brand/logo'
import type { HouseState } from '@/domain/help-request/help-request-states'

const WINDOWS = ['M7.5 15h5v5h-5z', 'M19.5 15h5v5h-5z', 'M13.5 8h5v5h-5z']

/** Few forms, because there are only twenty pixels: a door, three windows, a lamp. */
export function RequestMark({ state, asked }: { state: HouseState; asked: number }) {
  const lit =
    state === 'done' ? 3 : state === 'open' || state === 'asking' ? Math.min(Math.max(asked, 1), 3) : 0
  const pane = (on: boolean) => `var(--street-${on ? 'lit' : 'pane'})`
  return (
    <svg
      className="request-mark"
      width="20"
      height="20"
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
    >
      <path d={LOGO.gable} fill="var(--street-sign)" />
      <path d={WINDOWS.slice(0, lit).join('') || 'M0 0'} fill={pane(true)} />
      <path d={WINDOWS.slice(lit).join('') || 'M0 0'} fill={pane(false)} />
      <path d="M12.5 30v-7.500h7V30z" fill={pane(state === 'open')} />
      {state === 'open' ? <path d="M12.5 30v-7.5l-3.5 2V30z" fill="var(--street-door)" /> : null}
      {state === 'lamp' ? <circle cx="23.5" cy="24.5" r="2.6" fill="var(--street-lit)" /> : null}
      {state === 'done' ? <path d="M3 28.500h26V31H3z" fill="var(--leaf)" /> : null}
    </svg>
  )
}
