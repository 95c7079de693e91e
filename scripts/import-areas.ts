import { parseArgs } from 'node:util'
import { importAreas } from '@/services/geo/areas/import-areas'
import { coverage } from '@/services/geo/coverage'
import { ImportError } from '@/services/geo/import/import-error'
import { progressBar } from '@/services/geo/progress'
import { withCityDatabase } from './geo/city-database'
import { coverageTable, figures } from './geo/show'

// npm run import:areas -- FILE [--epsg 31370]
await withCityDatabase(async (pool) => {
  const { values, positionals } = parseArgs({
    options: { epsg: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  })
  const [path] = positionals
  if (!path) throw new ImportError('Name the file: npm run import:areas -- FILE [--epsg 31370].')
  const epsg = values.epsg === undefined ? undefined : Number(values.epsg)
  const report = await importAreas(pool, { path, epsg, progress: progressBar(process.stderr) })
  console.log(
    figures([
      ['neighbourhoods', report.areas],
      ['removed', report.removed],
      ...report.kept.map((name): [string, string] => ['kept without a place, still in use', name]),
      ['addresses', report.addresses],
      ['addresses without a neighbourhood', report.withoutNeighbourhood],
    ]),
  )
  for (const { kind, areas, hectares, lat, lon } of report.faults) {
    const where = `${hectares.toFixed(1)} ha near ${lat.toFixed(5)}, ${lon.toFixed(5)}`
    console.log(kind === 'gap' ? `  gap: ${where}` : `  overlap: ${areas.join(' and ')}, ${where}`)
  }
  if (report.faults.length === 0)
    console.log(`  no gaps or overlaps wider than ${report.gridMetres.toFixed(0)} m`)
  const covered = await coverage(pool)
  if (covered && covered.length > 0) console.log(coverageTable(covered))
})
