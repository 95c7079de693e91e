import type { NobodysTable } from './field'

/** The town and how the machine is set: nothing of it is about a person. */
export const TABLES_OF_NOBODY = {
  address: {
    nobody: [
      'id',
      'source_id',
      'nis_code',
      'postcode',
      'municipality',
      'street',
      'house_number',
      'lat',
      'lon',
      'neighbourhood_id',
      'search',
      'retired_at',
    ],
  },
  audit_seal: { nobody: ['number', 'from_seq', 'to_seq', 'lines', 'hash', 'sealed_at'] },
  audit_tally: { nobody: ['hour', 'operation', 'verdict', 'times'] },
  chance_model: {
    nobody: ['id', 'fitted_at', 'asks', 'yeses', 'refusal', 'loss_before', 'loss_after', 'coefficients'],
  },
  city: { nobody: ['id', 'settings', 'version'] },
  figure_count: { nobody: ['figure', 'cut', 'line', 'first_day', 'months', 'value', 'told'] },
  finished_count: { nobody: ['neighbourhood_id', 'requests'] },
  neighbourhood: { nobody: ['id', 'name', 'sub_municipality', 'area'] },
  street: { nobody: ['id', 'postcode', 'municipality', 'name', 'key', 'place', 'lat', 'lon', 'addresses'] },
  street_name: { nobody: ['key', 'stem'] },
  street_network: {
    nobody: ['id', 'graph', 'nodes', 'edges', 'islands', 'kilometres', 'source', 'imported_at'],
  },
  street_place: { nobody: ['key'] },
} as const satisfies Readonly<Record<string, NobodysTable>>
