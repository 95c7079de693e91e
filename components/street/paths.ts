/** A coordinate on a grid of halves, so that drawings stay small. */
export const n = (value: number) => String(Math.round(value * 2) / 2)

const at = (x: number, y: number) => `${n(x)} ${n(y)}`

/** From the upper left corner, to the right and down. */
export const rect = (x: number, y: number, width: number, height: number) =>
  `M${at(x, y)}h${n(width)}v${n(height)}h${n(-width)}z`

export const disc = (x: number, y: number, r: number) =>
  `M${at(x - r, y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0z`

/** A rectangle with a bow of height `rise` on top, inside the given height. */
export const arch = (x: number, y: number, width: number, height: number, rise: number) =>
  `M${at(x, y + height)}v${n(rise - height)}q${n(width / 2)} ${n(-2 * rise)} ${n(width)} 0v${n(height - rise)}z`

/** A round arch: half a circle on top. */
export const roundArch = (x: number, y: number, width: number, height: number) =>
  `M${at(x, y + height)}v${n(width / 2 - height)}a${n(width / 2)} ${n(width / 2)} 0 0 1 ${n(width)} 0v${n(height - width / 2)}z`

export const polygon = (...points: [number, number][]) => `M${points.map(([x, y]) => at(x, y)).join('L')}z`

export const line = (...points: [number, number][]) => `M${points.map(([x, y]) => at(x, y)).join('L')}`
