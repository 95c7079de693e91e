import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Catalogue = ReadonlyMap<string, string>
export const languages = ['nl', 'fr', 'en'] as const
export type Language = (typeof languages)[number]

type Tree = { readonly [key: string]: string | Tree }

function leaves(tree: Tree, prefix: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const path = prefix === '' ? key : `${prefix}.${key}`
    return typeof value === 'string' ? [[path, value]] : leaves(value, path)
  })
}

/**
 * All messages of one language by their full key, from `nl.json` and from parts such as `matching.nl.json`.
 * Throws when a key stands in two files.
 */
export function readCatalogue(folder: string, language: Language): Catalogue {
  const files = readdirSync(folder).filter(
    (name) => name === `${language}.json` || name.endsWith(`.${language}.json`),
  )
  const found = new Map<string, string>()
  for (const file of files) {
    for (const [key, text] of leaves(JSON.parse(readFileSync(join(folder, file), 'utf8')), '')) {
      if (found.has(key)) throw new Error(`${file}: ${key} stands in another file too`)
      found.set(key, text)
    }
  }
  return found
}
