import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const city = z.object({ name: z.string() })
const areas = z.object({
  features: z.array(
    z.object({ properties: z.object({ name: z.string(), subMunicipality: z.string().nullish() }) }),
  ),
})

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

/**
 * Every name that belongs to one city: of the city folders, their neighbourhoods and sub-municipalities. Words that
 * a dictionary also has ("Binnenstad", "Ham") name no place on their own, so they are left out.
 */
export function cityNames(folder: string, dictionary: ReadonlySet<string>): string[] {
  const cities = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const names = cities.flatMap((entry) => {
    const { features } = areas.parse(json(join(folder, entry.name, 'areas.geojson')))
    return [
      entry.name,
      city.parse(json(join(folder, entry.name, 'city.json'))).name,
      ...features.flatMap(({ properties }) => [
        properties.subMunicipality ?? '',
        ...properties.name.split(/ [-–/+&] |[,()]/),
      ]),
    ]
  })
  const known = names.map((name) => name.trim().toLowerCase()).filter((name) => name.length > 3)
  return [...new Set(known)].filter((name) => !dictionary.has(name)).toSorted()
}

/** Where one of the names stands as a word, as `line: name`. @example namesIn('in Dorpstad', ['dorpstad']) // ['1: dorpstad'] */
export function namesIn(text: string, names: readonly string[]): string[] {
  const word = new RegExp(String.raw`(?<![\p{L}\d])(${names.map(escaped).join('|')})(?![\p{L}\d])`, 'giu')
  return text
    .split('\n')
    .flatMap((line, index) => [...line.matchAll(word)].map(([name]) => `${index + 1}: ${name.toLowerCase()}`))
}

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
