import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { importAddresses } from './import/import-addresses'
import { silent } from './progress'
import { searchAddresses } from './search'

// Streets that no demo city has: French names, and one name in two villages.
const LIST = `postcode,gemeente,straat,huisnummer,lat,lon
1999,Dorp,Chaussée de l'Église,12,50.85,4.35
1999,Dorp,Rue du Cœur,3,50.851,4.35
1999,Dorp,Sint-Jozefstraat,5,50.852,4.35
1999,Dorp,Kerkstraat,1,50.853,4.35
1999,Dorp,Kerkstraat,7,50.8531,4.35
1998,Nieuw-Gehucht,Kerkstraat,2,50.95,4.45
1998,Nieuw-Gehucht,Dorpstraat,4,50.951,4.45
`

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  const path = join(mkdtempSync(join(tmpdir(), 'village-')), 'list.csv')
  writeFileSync(path, LIST)
  await importAddresses(database.ownerPool, { path, nis: new Set(), now: new Date(), progress: silent })
})
afterAll(() => database.drop())

it.each([
  ['chaussee de leglise 12', "Chaussée de l'Église 12, Dorp"],
  ['Chaussée de l’Eglise 12', "Chaussée de l'Église 12, Dorp"],
  ['rue du coeur', 'Rue du Cœur, Dorp'],
  ['St. Joz.str. 5', 'Sint-Jozefstraat 5, Dorp'],
  ['kerkstraat 2', 'Kerkstraat 2, Nieuw-Gehucht'],
  ['kerkstraat dorp', 'Kerkstraat, Dorp'],
  ['kerkstraat nieuw gehucht', 'Kerkstraat, Nieuw-Gehucht'],
  ['kerkstraat 1 nieuw gehuhct', 'Kerkstraat 1 → 2, Nieuw-Gehucht'],
  ['dorpstraat', 'Dorpstraat, Nieuw-Gehucht'],
  // A postcode that is mistaken costs nobody their street; one that is right chooses between two.
  ['Kerkstraat 2, 1000 Nieuw-Gehucht', 'Kerkstraat 2, Nieuw-Gehucht'],
  ['kerkstraat 1998', 'Kerkstraat, Nieuw-Gehucht'],
  ['krekstraat 7', 'Kerkstraat 7, Dorp'],
  // A house is found by its number, whichever door of it is meant and in whichever order it is said.
  ['Kerkstraat 7/3', 'Kerkstraat 7, Dorp'],
  ['Kerkstraat 7 bus 1201, Dorp', 'Kerkstraat 7, Dorp'],
  ['Kerkstraat 7 0101', 'Kerkstraat 7, Dorp'],
  ['7 Kerkstraat bus 3', 'Kerkstraat 7, Dorp'],
  ['Nieuw-Gehucht, Kerkstraat 2', 'Kerkstraat 2, Nieuw-Gehucht'],
  ['Nieuw-Gehucht Kerkstraat 2', 'Kerkstraat 2, Nieuw-Gehucht'],
  ['1998 Nieuw-Gehucht Kerkstraat 2', 'Kerkstraat 2, Nieuw-Gehucht'],
  ['jozefstraat sint 5', 'Sint-Jozefstraat 5, Dorp'],
  ['Chée de l’Église 12 bte 2', "Chaussée de l'Église 12, Dorp"],
  ['Kerk\u00adstraat 7', 'Kerkstraat 7, Dorp'],
  ['Kerkstraat 7A', 'Kerkstraat 7A → 7, Dorp'],
])('%s → %s', async (text, first) => {
  const [hit] = await searchAddresses(drizzle(database.appPool), text, 5)
  const number = hit?.precision === 'nearest' ? ` ${hit.houseNumber} → ${hit.nearest}` : ''
  const exact = hit?.precision === 'exact' ? ` ${hit.houseNumber}` : ''
  expect(hit && `${hit.street}${number}${exact}, ${hit.municipality}`).toBe(first)
})
