import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { completeSettings } from '@/db/city-settings'
import type { CitySettings } from '@/domain/city/settings'

/**
 * The settings of one city folder (`city.json`): what a city starts with. Later its admin changes them.
 *
 * @throws when there is no such file or it has not the shape of CitySettings.
 * @example readCitySettings('db/seed/cities/<city>').hours[0] // ['09:00', '16:00']
 */
export function readCitySettings(folder: string): CitySettings {
  const file = join(folder, 'city.json')
  const kept: unknown = JSON.parse(readFileSync(file, 'utf8'))
  try {
    return completeSettings(kept)
  } catch (error) {
    throw error instanceof z.ZodError ? new Error(`${file}: ${z.prettifyError(error)}`) : error
  }
}
