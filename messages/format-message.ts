import { type Formats, IntlMessageFormat } from 'intl-messageformat'
import { isValidElement, type ReactNode } from 'react'

type Values = Parameters<IntlMessageFormat['format']>[0]

interface Language {
  readonly locale: string
  readonly timeZone?: string
}

/** What a sentence may call a date and a time, on the clocks of the city. */
function onClocksOf(timeZone: string | undefined): Partial<Formats> {
  const { date, time } = IntlMessageFormat.formats
  const here = (styles: Formats['date']) =>
    Object.fromEntries(Object.entries(styles).map(([name, style]) => [name, { ...style, timeZone }]))
  return { date: here(date), time: here(time) }
}

/** The sentences of a language as they were read once. */
class Sentences {
  private readonly read = new Map<string, IntlMessageFormat>()
  private readonly formats: Partial<Formats>

  constructor(private readonly language: Language) {
    this.formats = onClocksOf(language.timeZone)
  }

  of(message: string): IntlMessageFormat {
    const known = this.read.get(message)
    if (known) return known
    const read = new IntlMessageFormat(message, this.language.locale, this.formats)
    this.read.set(message, read)
    return read
  }
}

const languages = new Map<string, Sentences>()

function sentencesIn(language: Language): Sentences {
  const key = `${language.locale} ${language.timeZone}`
  const known = languages.get(key) ?? new Sentences(language)
  languages.set(key, known)
  return known
}

/** Signs by which a sentence says that it has to be read. */
const READ = /['[{}<#|]/

/**
 * A sentence with its values, in the place of next-intl's own function (next.config.ts). That one reads each sentence,
 * and makes what writes its numbers, anew for every page; ours do not change while we run.
 */
export default function formatMessage(
  key: string,
  message: unknown,
  values: Values | undefined,
  language: Language,
): ReactNode {
  if (typeof message !== 'string') throw new Error(`${key} is no sentence`)
  if (!values && !READ.test(message)) return message
  const written = sentencesIn(language).of(message).format(values) as ReactNode
  return isValidElement(written) || Array.isArray(written) || typeof written === 'string'
    ? written
    : String(written)
}
