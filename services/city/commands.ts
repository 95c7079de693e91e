import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { completeSettings, SETTINGS } from '@/db/city-settings'
import * as table from '@/db/schema'
import { mayChangeCity } from '@/domain/access/city'
import { cityColoursAllowed } from '@/domain/city/colours'
import { ok, refuse } from '@/domain/kernel/result'
import { command } from '../gate/command'

/** Some of the settings, all at once or not at all. `version` is the one that the admin saw. */
export const changeSettings = command({
  name: 'city.change-settings',
  input: z.strictObject({ version: z.coerce.number().int(), changes: SETTINGS.partial() }),
  subject: async (tx) => (await tx.select().from(table.city).limit(1).for('update'))[0] ?? null,
  decide: mayChangeCity,
  run: async ({ tx, actor, input, subject, now }) => {
    if (input.version !== subject.version || actor.kind !== 'user') return refuse('city.changedMeanwhile')
    const before = completeSettings(subject.settings)
    const after = completeSettings({ ...before, ...input.changes })
    const colours = after.colours ? cityColoursAllowed(after.colours) : { allowed: true as const }
    const [bad] = colours.allowed ? [] : colours.refused
    if (bad) return refuse('city.colour', { field: `colours.${bad.name}.${bad.theme}` })
    const changed = (Object.keys(input.changes) as (keyof typeof after)[]).filter(
      (key) => !isDeepStrictEqual(before[key], after[key]),
    )
    if (changed.length === 0) return ok({ version: subject.version })
    const version = subject.version + 1
    await tx.update(table.city).set({ settings: after, version })
    const changes = Object.fromEntries(changed.map((key) => [key, { from: before[key], to: after[key] }]))
    await tx.insert(table.cityChange).values({ version, at: now, changedBy: actor.id, changes })
    return ok({ version })
  },
})
