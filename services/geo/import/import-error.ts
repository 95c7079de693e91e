/** A file that cannot be imported. The message is one sentence: file, line where there is one, and remedy. */
export class ImportError extends Error {
  override readonly name = 'ImportError'
}

/** @example importError('adres.csv', 12, 'the postcode is empty', 'fill it in') */
export function importError(file: string, line: number | null, problem: string, remedy: string): ImportError {
  const where = line === null ? file : `${file}, line ${line}`
  return new ImportError(`${where}: ${problem}; ${remedy}.`)
}
