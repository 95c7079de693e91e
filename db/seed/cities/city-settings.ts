import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { CitySettings } from '@/domain/city/settings'

const phone = z.string().regex(/^\+[1-9][0-9]{6,14}$/)
const hour = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/)

const settings: z.ZodType<CitySettings> = z.strictObject({
  name: z.string().min(1),
  programme: z.string().min(1),
  department: z.string().min(1),
  phone,
  callingNumber: phone,
  mail: z.email(),
  hours: z.array(z.tuple([hour, hour]).nullable()).length(7),
  skyline: z.strictObject({ tower: z.boolean(), water: z.boolean(), seed: z.number().int() }),
  centre: z.strictObject({ lat: z.number(), lon: z.number() }),
})

/**
 * The settings of one city folder (`city.json`).
 *
 * @throws when there is no such file or it has not exactly the shape of CitySettings.
 * @example readCitySettings('db/seed/cities/<city>').hours[0] // ['09:00', '16:00']
 */
export function readCitySettings(folder: string): CitySettings {
  const file = join(folder, 'city.json')
  const read = settings.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!read.success) throw new Error(`${file}: ${z.prettifyError(read.error)}`)
  return read.data
}
