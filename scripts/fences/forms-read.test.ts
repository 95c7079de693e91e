import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from './temporary-tree'

/** Forms whose refusal no page reads by name, and why none has to. */
const UNREAD: Readonly<Record<string, string>> = {
  'confirm-link': 'its page says in place of the button that the link is over',
  devices: 'signing out is never refused',
  'sign-in-again': 'it is never refused, so that it tells nothing',
  'switch-way': 'its page is the home of whoever asks',
}

/** Forms of the actions that come back to a page which does not ask for them: their refusal would be silent. */
function unread(sources: readonly { readonly path: string; readonly text: string }[]): string[] {
  const named = sources.flatMap(({ path, text }) =>
    /actions\.ts$|switch-way\.ts$/.test(path)
      ? [...text.matchAll(/^ {2}form: '([\w-]+)'/gm)].map(([, form = '']) => form)
      : [],
  )
  const calls = sources.flatMap(({ text }) =>
    [...text.matchAll(/returnedForms?\(([^)]*)/g)].map(([, one = '']) => one),
  )
  return [...new Set(named)].filter((form) => !calls.some((call) => call.includes(`'${form}'`))).toSorted()
}

const sources = readdirSync(join(projectRoot, 'app'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.test.ts'))
  .map((path) => ({ path, text: readFileSync(join(projectRoot, 'app', path), 'utf8') }))

test('every form that is refused is asked back by a page, which says why', () => {
  expect(unread(sources)).toEqual(Object.keys(UNREAD).toSorted())
})

test('a form that no page asks back is named', () => {
  const lost = { path: 'x/actions.ts', text: "export const lose = action({\n  form: 'lose-it',\n" }
  expect(unread([...sources, lost])).toContain('lose-it')
})
