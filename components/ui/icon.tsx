/** Strokes on a grid of 24, in the colour and size of the words beside them. */
const PATHS = {
  check: 'M4 13l5.5 5.5L20 6.5',
  'arrow-left': 'M20 12H5M11 5.5L4.5 12l6.5 6.5',
  'arrow-right': 'M4 12h15M13 5.5l6.5 6.5-6.5 6.5',
  warning: 'M12 3.2L22 20.5H2zM12 10v5M12 17.6v.3',
  info: 'M12 2.8a9.2 9.2 0 1 0 0 18.4a9.2 9.2 0 0 0 0-18.4M12 11v6M12 7.2v.3',
  clock: 'M12 2.8a9.2 9.2 0 1 0 0 18.4a9.2 9.2 0 0 0 0-18.4M12 7v5.4l3.6 2.2',
  pin: 'M12 21.5c4.6-5 7-8.7 7-11.8a7 7 0 0 0-14 0c0 3.1 2.4 6.8 7 11.8M12 7.3a2.4 2.4 0 1 0 0 4.8a2.4 2.4 0 0 0 0-4.8',
  printer: 'M7 9V3.5h10V9M7 17.5H3.5V9h17v8.5H17M7 14h10v6.5H7z',
  phone:
    'M6.5 3h3l1.7 4.6-2.2 1.7c1.2 2.6 3 4.4 5.7 5.7l1.7-2.2L21 14.5v3c0 1.8-1.2 3.1-3 3C10.5 20 4 13.5 3.5 6c-.1-1.8 1.2-3 3-3z',
  search: 'M10.5 3.5a7 7 0 1 0 0 14a7 7 0 0 0 0-14M15.8 15.8L21 21',
  person: 'M12 3.5a4 4 0 1 0 0 8a4 4 0 0 0 0-8M4 21c.6-4.6 3.5-7 8-7s7.4 2.4 8 7',
  cross: 'M5 5l14 14M19 5L5 19',
  globe:
    'M12 2.8a9.2 9.2 0 1 0 0 18.4a9.2 9.2 0 0 0 0-18.4M3 12h18M12 2.8c-5 5.2-5 13.2 0 18.4c5-5.2 5-13.2 0-18.4',
} as const

export type IconName = keyof typeof PATHS

export interface IconProps {
  name: IconName
  /** Side in CSS pixels; without it the text decides. */
  size?: number
}

/** Always beside words, so it is hidden from who listens. */
export function Icon({ name, size }: IconProps) {
  return (
    <svg
      className="icon"
      // An arrow points the other way where one reads the other way.
      data-arrow={name.startsWith('arrow') || undefined}
      viewBox="0 0 24 24"
      {...(size !== undefined && { width: size, height: size })}
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}

export const ICON_NAMES = Object.keys(PATHS) as IconName[]
