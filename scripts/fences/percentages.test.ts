import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const IN_WORDS = /%|percent|procent|pour cent|per cent/
const IN_CODE = /\bpercent\b|\}\s?%\s*[<'"`]/
/** The page of the model shows what it weighs with, and names nobody. */
const OF_THE_MODEL = /^components\/chance\//

const filesIn = (folder: string, ends: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => ends.test(path) && !path.includes('.test.'))
    .map((path) => join(folder, path))

/** Sentences and components that tell a percentage; a remainder and a width are none. */
const percentages = (path: string, text: string) =>
  text
    .split('\n')
    .filter((line) => (path.endsWith('.json') ? IN_WORDS : IN_CODE).test(line))
    .map((line) => `${path}: ${line.trim()}`)

it('no screen tells a percentage of a person: "says yes 31 % more often" is a grade of a neighbour', () => {
  const screens = [
    ...filesIn('messages', /\.json$/),
    ...filesIn('components', /\.tsx?$/),
    ...filesIn('app', /\.tsx$/),
  ].filter((path) => !OF_THE_MODEL.test(path))
  expect(screens.length).toBeGreaterThan(100)
  expect(screens.flatMap((path) => percentages(path, readFileSync(path, 'utf8')))).toEqual([])
})

it('finds one, in words and in code', () => {
  expect(percentages('nl.json', '"history": "Zegt {p} % vaker ja"')).toHaveLength(1)
  const inCode = (text: string) => percentages('a.tsx', text).length
  expect(['<b>{100 * chance} %</b>', '{percent(chance, locale)}'].map(inCode)).toEqual([1, 1])
  expect(['<td className="w-[40%]">', 'SAMPLE[index % 3]'].map(inCode)).toEqual([0, 0])
})
