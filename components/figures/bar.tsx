interface Props {
  value: number | null
  most: number
}

/** How much of the longest line this one is. It decorates: the number stands beside it. */
export function Bar({ value, most }: Props) {
  return (
    <svg
      className="block h-[14px] w-[180px] fill-leaf"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect width={value === null ? 0 : (value / most) * 100} height="10" rx="1" />
    </svg>
  )
}
