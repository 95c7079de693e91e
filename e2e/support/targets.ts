import type { Page } from '@playwright/test'

/** Staff work with a mouse in dense tables, which the showcase holds too; residents often with a thumb. */
const isWorkplace = (path: string) => /^(\/(fr|en))?\/(werkplek|beheer|demo\/ui)(\/|$)/.test(path)

/** Least width and height of what can be pressed on this page, in CSS px (WCAG 2.5.5 and 2.5.8). */
export const targetSize = (url: string): number => (isWorkplace(new URL(url).pathname) ? 24 : 44)

/**
 * Names of the visible targets that are smaller than `least` px. A link inside a sentence is exempt; a tick box
 * or radio counts with its label.
 */
export const smallTargets = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((least) => {
    const seen = (element: Element) => {
      const box = element.getBoundingClientRect()
      return box.width > 1 && box.height > 1 && element.checkVisibility({ opacityProperty: true })
    }
    /** Words stand beside it in the same line; a heading or a list beside it makes no sentence. */
    const inSentence = (element: Element) =>
      element.tagName === 'A' &&
      getComputedStyle(element).display === 'inline' &&
      [...(element.parentElement?.childNodes ?? [])].some(
        (near) => near.nodeType === Node.TEXT_NODE && (near.textContent ?? '').trim() !== '',
      )
    const boxesOf = (element: Element) => {
      const choice = element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type)
      const labels = choice ? [...(element.labels ?? [])] : []
      return [element, ...labels].map((each) => each.getBoundingClientRect())
    }
    /** The box itself may be drawn by its label; a question that is folded away has no target at all. */
    const isChoice = (element: Element) =>
      element instanceof HTMLInputElement &&
      ['checkbox', 'radio'].includes(element.type) &&
      [...(element.labels ?? [])].some(seen)
    const targets = document.querySelectorAll(
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab]',
    )
    return [...targets]
      .filter((target) => (seen(target) || isChoice(target)) && !inSentence(target))
      .flatMap((target) => {
        const boxes = boxesOf(target)
        const width = Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left))
        const height = Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top))
        if (Math.min(width, height) >= least - 0.5) return []
        const name = (target.getAttribute('aria-label') ?? target.textContent ?? '').trim().slice(0, 40)
        return [`${target.tagName.toLowerCase()} "${name}" is ${Math.round(width)}×${Math.round(height)} px`]
      })
  }, least)
