interface Props {
  value: number | null
  most: number
}

/** How much of the longest line this one is. It decorates: the number stands beside it. */
export function Bar({ value, most }: Props) {
  return (
    <svg
      className="block h-[8px] w-full fill-leaf"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect width={value === null ? 0 : (value / most) * 100} height="8" />
    </svg>
  )
}
