import { HANDS, type Hand } from './staff-key'

const FOCUSABLE = 'button, a[href], input:not([type=hidden]), select, textarea'

const seen = (element: HTMLElement) => element.getClientRects().length > 0

/** Lines of a list: the link that opens each. */
export const linesHere = (): HTMLAnchorElement[] =>
  [...document.querySelectorAll<HTMLAnchorElement>('main a[data-line]')].filter(seen)

/** The part of the page that a key leads to; what is folded away counts, what is not shown does not. */
const partOf = (hand: Hand): HTMLElement | null => {
  const parts = [...document.querySelectorAll<HTMLElement>(`main [data-hand="${hand}"]`)]
  return parts.find((one) => one.closest('details:not([open])') !== null || seen(one)) ?? null
}

export const handsHere = (): Hand[] => HANDS.filter((hand) => partOf(hand) !== null)

/** Puts the focus into that part, unfolding what hides it; false where the page has none. */
export function reach(hand: Hand): boolean {
  const part = partOf(hand)
  if (!part) return false
  for (let fold = part.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true
  const field = part.matches(FOCUSABLE) ? part : part.querySelector<HTMLElement>(FOCUSABLE)
  field?.focus()
  if (field instanceof HTMLInputElement && field.type === 'search') field.select()
  return true
}

/** To the line after or before the one with the focus; from nowhere, to the first or the last. */
export function stepLine(by: 1 | -1): boolean {
  const lines = linesHere()
  if (lines.length === 0) return false
  const row = document.activeElement?.closest('tr, li')
  const at = lines.findIndex((line) => line === document.activeElement || line.closest('tr, li') === row)
  const to = at < 0 ? (by > 0 ? 0 : lines.length - 1) : Math.min(Math.max(at + by, 0), lines.length - 1)
  lines[to]?.focus()
  return true
}
