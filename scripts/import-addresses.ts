import { parseArgs } from 'node:util'
import { importAddresses } from '@/services/geo/import/import-addresses'
import { ImportError } from '@/services/geo/import/import-error'
import { progressBar } from '@/services/geo/progress'
import { withCityDatabase } from './geo/city-database'
import { figures } from './geo/show'

// npm run import:addresses -- FILE [--nis 12345[,67890] | --nis all]
await withCityDatabase(async (pool) => {
  const { values, positionals } = parseArgs({
    options: { nis: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  })
  const [path] = positionals
  if (!path) throw new ImportError('Name the file: npm run import:addresses -- FILE --nis 12345.')
  const nis = String(values.nis ?? '')
  const codes =
    nis === 'all'
      ? []
      : nis
          .split(',')
          .map((code) => code.trim())
          .filter(Boolean)
  const wrong = codes.find((code) => !/^\d{5}$/.test(code))
  if (wrong) throw new ImportError(`"${wrong}" is no NIS code: it has five digits, or write --nis all.`)
  const report = await importAddresses(pool, {
    path,
    nis: new Set(codes),
    several: nis === 'all',
    now: new Date(),
    progress: progressBar(process.stderr),
  })
  console.log(
    figures([
      ['rows read', report.tally.read],
      ['house numbers kept', report.kept],
      ['boxes and doubles folded', report.folded],
      ...[...report.tally.skipped].map(([reason, count]): [string, number] => [`skipped: ${reason}`, count]),
      ['new', report.added],
      ['changed', report.changed],
      ['retired', report.retired],
      ['without a neighbourhood', report.withoutNeighbourhood],
    ]),
  )
})
