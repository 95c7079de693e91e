import { z } from 'zod'
import { importError } from '../import/import-error'

const collection = z.object({
  type: z.literal('FeatureCollection'),
  crs: z.object({ properties: z.object({ name: z.string() }) }).optional(),
  features: z.array(
    z.object({ properties: z.record(z.string(), z.unknown()).nullable(), geometry: z.unknown() }),
  ),
})

/** @throws ImportError, with the line where the text stops being JSON. */
export function parseFeatures(text: string, file: string): z.output<typeof collection> {
  try {
    return collection.parse(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch (error) {
    if (!(error instanceof SyntaxError))
      throw importError(file, 1, 'is no GeoJSON FeatureCollection', 'export it as GeoJSON')
    throw importError(file, brokenLine(text, error.message), 'is no JSON from here on', 'download it again')
  }
}

/** The line where JSON stops being JSON, as far as the error tells. */
function brokenLine(text: string, message: string): number | null {
  if (!text.trimStart().startsWith('{')) return 1
  const at = /end of JSON/.test(message)
    ? text.length
    : Number(/position (\d+)/.exec(message)?.[1] ?? Number.NaN)
  return Number.isNaN(at) ? null : text.slice(0, at).split('\n').length
}

/** The line of each feature, to name it when something is wrong with it. */
export function featureLines(text: string): number[] {
  const lines: number[] = []
  let [line, at] = [1, 0]
  for (const { index } of text.matchAll(/"type"\s*:\s*"Feature"/g)) {
    for (; at < index; at++) if (text.charCodeAt(at) === 10) line++
    lines.push(line)
  }
  return lines
}
