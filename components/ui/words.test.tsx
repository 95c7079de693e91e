import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Button } from './button'
import { DataTable } from './data-table'
import { PhoneNumber } from './phone-number'
import { PrintButton } from './print-button'
import { Reference } from './reference'
import { Showcase } from './showcase'
import { SummaryList } from './summary-list'
import { ViewTabs } from './view-tabs'

describe('PhoneNumber', () => {
  it('dials the whole number, and a short number as it is', () => {
    expect(renderToStaticMarkup(<PhoneNumber number="0800 00 000" />)).toContain('href="tel:+3280000000"')
    expect(renderToStaticMarkup(<PhoneNumber number="112" />)).toContain('href="tel:112"')
  })
})

describe('Button', () => {
  it('is a link with an address and a submit button without', () => {
    expect(renderToStaticMarkup(<Button href="/x">X</Button>)).toMatch(
      /^<a class="button button-secondary" href="\/x"/,
    )
    expect(
      renderToStaticMarkup(
        <Button kind="primary" name="answer" value="yes">
          X
        </Button>,
      ),
    ).toMatch(/^<button class="button button-primary" type="submit" value="yes" name="answer"/)
  })
})

describe('small parts', () => {
  it('says a reference digit by digit', () => {
    expect(renderToStaticMarkup(<Reference digits="4729" />)).toContain('4-7-2-9')
  })

  it('tells who listens which answer a link changes', () => {
    const rows = [{ term: 'T', answer: 'A', change: { href: '/c', label: 'Change', about: 'the T' } }]
    expect(renderToStaticMarkup(<SummaryList rows={rows} />)).toContain(
      '<a href="/c">Change<span class="visually-hidden"> the T</span></a>',
    )
  })

  it('marks the view one is in', () => {
    const views = [
      { href: '/a', label: 'A', count: 0, current: true },
      { href: '/b', label: 'B' },
    ]
    const markup = renderToStaticMarkup(<ViewTabs label="L" views={views} />)
    expect(markup.match(/aria-current="page"/g)).toHaveLength(1)
    expect(markup).toContain('>0</span>')
  })

  it('lets the keyboard into a table that scrolls', () => {
    const markup = renderToStaticMarkup(
      <DataTable
        id="t"
        caption="C"
        rows={[{ a: 1 }]}
        rowKey={() => 'r'}
        columns={[{ key: 'a', header: 'A', cell: (row) => row.a }]}
      />,
    )
    expect(markup).toContain('tabindex="0"')
    expect(markup).toContain('aria-labelledby="t-caption"')
    expect(markup).toContain('<th scope="row">1</th>')
  })

  it('offers printing only where it works', () => {
    expect(renderToStaticMarkup(<PrintButton>P</PrintButton>)).toBe('')
  })
})

describe('the whole set', () => {
  it('keeps JavaScript out of the browser, but for printing and for the focus after an error', () => {
    const folder = fileURLToPath(new URL('.', import.meta.url))
    const clients = readdirSync(folder)
      .filter((name) => name.endsWith('.tsx') && !name.includes('.test.'))
      .filter((name) => readFileSync(folder + name, 'utf8').includes("'use client'"))
    expect(clients).toEqual(['print-button.tsx', 'take-focus.tsx'])
  })

  it('shows every component with ids that are free', () => {
    const ids = renderToStaticMarkup(<Showcase />).match(/ id="[^"]+"/g) ?? []
    expect(ids.length).toBeGreaterThan(30)
    expect(ids).toHaveLength(new Set(ids).size)
  })
})
