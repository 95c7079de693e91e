/** A stepped gable with a lit door, on a grid of 32; also the favicon. */
export const LOGO = {
  gable: 'M3 30V16h3v-4h3V8h3V4.5h2V2h4v2.5h2V8h3v4h3v4h3v14z',
  door: 'M11 30v-8.5a5 5 0 0 1 10 0V30z',
} as const

/** Stands beside the name, so it is hidden from who listens. */
export function Logo({ size = 40 }: { size?: number }) {
  return (
    <svg className="logo" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d={LOGO.gable} fill="var(--logo-gable)" />
      <path d={LOGO.door} fill="var(--lamp)" />
    </svg>
  )
}
