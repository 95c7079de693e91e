import { appDb } from '@/db/client'
import { ImportError } from '@/services/geo/import/import-error'
import { walkBetween } from '@/services/geo/walk-between'
import { withCityDatabase } from './geo/city-database'

// npm run --silent walk -- "Street 1, 9000" "Street 2, 9050"
await withCityDatabase(async () => {
  const [from, to] = process.argv.slice(2)
  if (!from || !to)
    throw new ImportError('Name two addresses: npm run --silent walk -- "Street 1, 9000" "Street 2, 9050".')
  const found = await walkBetween(appDb(), from, to)
  if (!found.ok)
    throw new ImportError(
      `No house at "${found.notFound}" in the address list; check street, number and postcode.`,
    )
  const { metres, source } = found.walk
  console.log(JSON.stringify({ metres: Math.round(metres), straight: Math.round(found.straight), source }))
})
