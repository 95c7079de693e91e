import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Line } from '@/domain/walking'
import { env } from '@/env'

const position = z.tuple([z.number(), z.number()])
const lines = z.object({
  features: z.array(z.object({ geometry: z.object({ coordinates: z.array(z.array(position)) }) })),
})

/** sources.json: who made each file of the folder. */
export const sourcesFile = z.array(
  z.strictObject({
    set: z.enum(['addresses', 'areas', 'parts', 'water', 'streets']),
    /** As exact as the source says: a year and month, or a day. */
    date: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/),
    licence: z.string().min(1),
    credit: z.string().min(1),
    /** The page of the maker about these data. */
    link: z.url({ protocol: /^https$/ }),
  }),
)
export type DataSource = z.output<typeof sourcesFile>[number]

const known = new Map<string, unknown>()

/** A file of this city's folder, read once; undefined when the city brings none. */
function read<T>(name: string, shape: z.ZodType<T>): T | undefined {
  const file = join(/* turbopackIgnore: true */ process.cwd(), 'db/seed/cities', env().city, name)
  if (!known.has(file))
    known.set(file, existsSync(file) ? shape.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined)
  return known.get(file) as T | undefined
}

/** Centre lines of water or rail. */
export function cityLines(of: 'water' | 'rail'): Line[] {
  return (read(`${of}.geojson`, lines)?.features ?? []).flatMap(({ geometry }) => geometry.coordinates)
}

/** Every data set of the city, with who made it, of when it is and under which licence. */
export const citySources = (): DataSource[] => read('sources.json', sourcesFile) ?? []
