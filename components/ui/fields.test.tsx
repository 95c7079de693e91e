import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CheckboxGroup } from './checkbox-group'
import { DateField } from './date-field'
import { ErrorSummary } from './error-summary'
import { RadioGroup } from './radio-group'
import { Select } from './select'
import { SlotGrid } from './slot-grid'
import { TextArea } from './text-area'
import { TextField } from './text-field'

const choices = [
  { value: 'a', label: 'A', hint: 'first' },
  { value: 'b', label: 'B' },
]
const date = { day: { label: 'd' }, month: { label: 'm' }, year: { label: 'y' } }

const wrong = { name: 'q', label: 'Question', hint: 'Hint', error: 'Error' }
const every = [
  ['TextField', <TextField key="1" {...wrong} />],
  ['TextArea', <TextArea key="2" {...wrong} />],
  ['Select', <Select key="3" {...wrong} options={[]} />],
  ['RadioGroup', <RadioGroup key="4" {...wrong} choices={choices} />],
  ['CheckboxGroup', <CheckboxGroup key="5" {...wrong} choices={choices} />],
  ['DateField', <DateField key="6" {...wrong} {...date} />],
  ['SlotGrid', <SlotGrid key="7" {...wrong} corner="c" rows={choices} columns={choices} />],
] as const

describe.each(every)('%s', (_, element) => {
  const markup = renderToStaticMarkup(element)

  it('ties hint and error to the control, in that order, and both exist', () => {
    expect(markup).toContain('aria-describedby="q-hint q-error"')
    expect(markup).toContain('id="q-hint"')
    expect(markup).toContain('id="q-error"')
  })

  it('gives the summary a control to link to, once', () => {
    expect(markup.match(/<(input|textarea|select)[^>]* id="q"/g)).toHaveLength(1)
  })

  it('never lets the browser blame anyone', () => {
    expect(markup).not.toMatch(/[ ]required|pattern=|disabled/)
  })
})

describe('a field', () => {
  it('is required unless it says that it is optional', () => {
    expect(renderToStaticMarkup(<TextField name="q" label="Q" />)).toContain('aria-required="true"')
    const optional = renderToStaticMarkup(<TextField name="q" label="Q" optional="(optional)" />)
    expect(optional).not.toContain('aria-required')
    expect(optional).toContain('(optional)')
  })

  it('is only invalid when it is wrong', () => {
    expect(renderToStaticMarkup(<TextField name="q" label="Q" />)).not.toContain('aria-invalid')
    expect(renderToStaticMarkup(<TextField {...wrong} />)).toContain('aria-invalid="true"')
  })

  it('can carry the heading of its page', () => {
    const field = renderToStaticMarkup(<TextField name="q" label="Q" heading />)
    expect(field).toContain('<h1><label class="field-label field-heading" for="q">Q</label></h1>')
    const group = renderToStaticMarkup(<RadioGroup name="q" label="Q" choices={choices} heading />)
    expect(group).toContain('<legend class="field-label"><h1>Q</h1></legend>')
  })

  it('passes on its token for filling in', () => {
    expect(renderToStaticMarkup(<TextField name="q" label="Q" autoComplete="tel" />)).toContain(
      'autoComplete="tel"',
    )
  })
})

describe('choices', () => {
  it('come back as they were answered', () => {
    const radio = renderToStaticMarkup(<RadioGroup name="q" label="Q" choices={choices} defaultValue="b" />)
    expect(radio).toMatch(/id="q-2"[^>]*checked=""|checked=""[^>]*id="q-2"/)
    expect(radio.match(/checked=""/g)).toHaveLength(1)
  })

  it('name a slot by its row and its column', () => {
    const grid = renderToStaticMarkup(
      <SlotGrid name="s" label="S" corner="c" rows={choices} columns={choices} defaultValues={['b:a']} />,
    )
    expect(grid).toMatch(/checked="" value="b:a"/)
    for (const id of grid.match(/aria-labelledby="([^"]+)"/)?.[1]?.split(' ') ?? ['missing']) {
      expect(grid).toContain(`id="${id}"`)
    }
    expect(grid.match(/ id="([^"]+)"/g)).toHaveLength(new Set(grid.match(/ id="([^"]+)"/g)).size)
  })
})

describe('ErrorSummary', () => {
  it('takes the focus, is announced and leads to each field', () => {
    const markup = renderToStaticMarkup(<ErrorSummary title="T" errors={[{ id: 'q', message: 'M' }]} />)
    expect(markup).toContain('role="alert"')
    expect(markup).toContain('tabindex="-1"')
    expect(markup).toContain('autofocus=""')
    expect(markup).toContain('<a href="#q">M</a>')
  })

  it('is not there without errors', () => {
    expect(renderToStaticMarkup(<ErrorSummary title="T" errors={[]} />)).toBe('')
  })
})
