import { beforeEach, expect, it, vi } from 'vitest'

const kept = vi.hoisted(() => ({ form: '' }))
vi.mock('@/services/form/queries', () => ({
  returnedFormOf: async (_actor: unknown, { form }: { form: string }) => ({
    ok: true,
    value:
      form === kept.form
        ? { values: { words: 'melk' }, issues: [{ field: 'words', reason: 'text.long' }] }
        : null,
  }),
}))
vi.mock('@/services/form/commands', () => ({}))
vi.mock('@/services/session/crowd', () => ({}))
vi.mock('@/services/session/current', () => ({ visitorHolding: async () => null }))

const { returnedForm, returnedForms } = await import('./returned-form')
const reasons = (forms: Awaited<ReturnType<typeof returnedForms>>) =>
  Object.values(forms).map(({ issues }) => issues.map(({ reason }) => reason))

beforeEach(() => {
  kept.form = ''
})

it('says nothing of the forms of a page that did not come back', async () => {
  kept.form = 'second'
  const forms = await returnedForms(['first', 'second', 'third'], { fout: '1' })
  expect(reasons(forms)).toEqual([[], ['text.long'], []])
  expect([forms.first.text('words', 'brood'), forms.second.text('words')]).toEqual(['brood', 'melk'])
})

it('says once that nothing was kept', async () => {
  expect(reasons(await returnedForms(['first', 'second'], { fout: '1' }))).toEqual([['form.notKept'], []])
  expect((await returnedForm('first', { fout: '1' })).issues).toHaveLength(1)
})

it('is untouched when nothing came back', async () => {
  kept.form = 'second'
  const forms = await returnedForms(['first', 'second'], {})
  expect(reasons(forms)).toEqual([[], []])
  expect(forms.second.text('words')).toBe('')
})
