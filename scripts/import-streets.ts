import { coverage } from '@/services/geo/coverage'
import { ImportError } from '@/services/geo/import/import-error'
import { importStreets } from '@/services/geo/import/import-streets'
import { progressBar } from '@/services/geo/progress'
import { withCityDatabase } from './geo/city-database'
import { count, coverageTable, figures } from './geo/show'

// npm run import:streets -- FILE
await withCityDatabase(async (pool) => {
  const [path] = process.argv.slice(2)
  if (!path) throw new ImportError('Name the file: npm run import:streets -- FILE.')
  const report = await importStreets(pool, { path, progress: progressBar(process.stderr) })
  console.log(
    figures([
      ['ways read', report.read],
      ['ways to walk on', report.walkable],
      ['crossings', report.nodes],
      ['pieces between crossings', report.edges],
      ['kilometres', report.kilometres],
      [
        'parts that are not joined',
        `${count(report.islands)} (the largest has ${(100 * report.mainland).toFixed(1)} %)`,
      ],
    ]),
  )
  const areas = await coverage(pool)
  if (areas && areas.length > 0) console.log(coverageTable(areas))
})
