import { endOf, numbersIn } from './call-number'
import type { IncomingKind } from './incoming'

/** A mail of a telephone system, as it is read. */
export interface CallMail {
  readonly subject: string
  readonly text: string
  /** What was said hangs on it; it is not kept. */
  readonly hasSound: boolean
}

export interface MailedCall {
  readonly kind: Extract<IncomingKind, 'missed_call' | 'voicemail'>
  /** As it was written; null when it was withheld or cannot be read. */
  readonly number: string | null
  /** What was said on the voicemail, when it is written out; all that the mail says, when no number can be read. */
  readonly words: string
}

/** Signs that are read of a mail, and that are kept of its words. */
export const MAIL_LIMITS = { read: 20_000, words: 2000 } as const

const VOICEMAIL =
  /voice-?\s?mail|voice\s?message|messages? voca(?:l|ux)|messagerie vocale|bo[îi]te vocale|r[ée]pondeur|a laiss[ée] un message|ingesproken|gesproken (?:bericht|boodschap)|(?:boodschap|bericht) (?:achtergelaten|nagelaten)|spraakbericht|antwoordapparaat|left (?:you )?a message/iu
const MISSED =
  /gemiste? (?:telefoon)?(?:oproep|gesprek)|(?:oproep|gesprek) gemist|(?:niet[ -]|on)beantwoorde? (?:telefoon)?oproep|missed (?:phone |incoming )?call|call missed|unanswered call|appels? (?:t[ée]l[ée]phoniques? )?(?:manqu[ée]|en absence|perdu|non[ -]r[ée]pondu|sans r[ée]ponse)/iu
const NO_VOICEMAIL =
  /(?:geen|no|zonder|without(?: leaving)?(?: a)?|sans|pas de|aucun|did not leave a?|didn.t leave a?|n.a pas laiss[ée] de) ?(?:(?:nieuwe|new|nouveau) )?(?:voice-?\s?mail|(?:voice\s?|spraak)?(?:message|bericht|boodschap)(?: vocal)?)(?: (?:achtergelaten|nagelaten|ingesproken))?/giu
const WITHHELD =
  /(?<!\p{L})(?:anoniem|anonymous|anonyme|withheld|priv[ée](?:nummer)?|private|afgeschermde?|verborgen|masqu[ée]e?|cach[ée]e?|onbekende?|unknown|inconnue?|restricted|unavailable|no caller id)(?!\p{L})/iu
const OF_A_CALL =
  /(?<!\p{L})(?:van|from|de|par|door|beller|caller|appelant|nummer|number|num[ée]ro|oproep|call|appel)(?!\p{L})/iu

const SIGNATURE =
  /^(?:--+\s*$|_{5,}|(?:met vriendelijke groet|vriendelijke groeten|mvg|kind regards|best regards|cordialement|bien à vous)|(?:dit is een |dit |deze |this is an |this |ceci est un |ce |cet )(?:automatisch|automated|automatique|bericht|e-?mail|mail|message|courriel))/iu
const WRITTEN_OUT =
  /^(?:transcripti(?:e|on)|transcript|uitgeschreven(?: tekst)?|tekst van (?:het|de) (?:bericht|boodschap|voicemail)|(?:het )?bericht|(?:de )?boodschap|message|texte du message|voicemail to text)(?: \([^)]*\))?\s*:\s*/iu
const GREETING = /^(?:beste|dag|geachte|hallo|dear|hello|hi|bonjour|madame|monsieur)(?!\p{L})[^.!?]{0,40}$/iu
/** "Duur: 0:32", "Van:", "Date : 29/11". */
const FIELD = /^[\p{L}][\p{L} '’-]{0,28}\s?:(?:\s|$)/u

function kindOf({ subject, text, hasSound }: CallMail): MailedCall['kind'] | null {
  if (hasSound) return 'voicemail'
  for (const part of [subject, text].map((words) => words.replace(NO_VOICEMAIL, ' '))) {
    const [voicemail, missed] = [part.search(VOICEMAIL), part.search(MISSED)]
    if (voicemail >= 0 && (missed < 0 || voicemail < missed)) return 'voicemail'
    if (missed >= 0) return 'missed_call'
  }
  return null
}

/** In front of its signature. */
function bodyOf(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/^[>\s]+|\s+$/g, ''))
  const end = lines.findIndex((line, at) => at > 0 && SIGNATURE.test(line))
  return lines.slice(0, end < 0 ? lines.length : end).filter((line) => line !== '')
}

function callerIn(lines: readonly string[], ours: readonly string[]): string | null {
  const mine = new Set(ours.map(endOf))
  const found = lines.flatMap((line, at) => numbersIn(line, lines[at - 1] ?? ''))
  const caller = found.find(({ side }) => side === 'caller')
  const other = found.find(({ side, number }) => side === 'unsaid' && !mine.has(endOf(number)))
  return (caller ?? other)?.number ?? null
}

const isWithheld = (lines: readonly string[]) =>
  lines.some((line, at) => WITHHELD.test(line) && OF_A_CALL.test(`${lines[at - 1] ?? ''} ${line}`))

function saidIn(lines: readonly string[]): string {
  const at = lines.findIndex((line) => WRITTEN_OUT.test(line))
  if (at >= 0) return [lines[at]?.replace(WRITTEN_OUT, ''), ...lines.slice(at + 1)].join('\n')
  const isSaid = (line: string, place: number) =>
    ![VOICEMAIL, MISSED, GREETING, FIELD].some((one) => one.test(line)) &&
    !/:$/.test(lines[place - 1] ?? '') &&
    numbersIn(line, '').length === 0
  return lines.filter(isSaid).join('\n')
}

/**
 * What a telephone system wrote of a call, in Dutch, French or English: its subject counts before its text, and the
 * number of the caller is none of `ours`, nor the one that was called. Where no number can be read and none was withheld,
 * the words of the whole mail are kept, so that somebody sees what came.
 *
 * @param ours numbers of the city
 * @example readCallMail({ subject: 'Gemiste oproep van 0470 00 00 12', text: '', hasSound: false }, []) // → { kind: 'missed_call', number: '0470 00 00 12', words: '' }
 * @example readCallMail({ subject: 'Voicemail', text: 'De: masqué\nMessage: rappelez-moi', hasSound: true }, []) // → { kind: 'voicemail', number: null, words: 'rappelez-moi' }
 */
export function readCallMail(mail: CallMail, ours: readonly string[]): MailedCall {
  const subject = mail.subject.replace(/\s+/g, ' ').trim().slice(0, 300)
  const text = mail.text.slice(0, MAIL_LIMITS.read)
  const body = bodyOf(text)
  const kind = kindOf({ subject, text: body.join('\n'), hasSound: mail.hasSound })
  const number = callerIn([subject], ours) ?? callerIn(body, ours)
  const isRead = kind !== null && (number !== null || isWithheld([subject]) || isWithheld(body))
  const words = !isRead ? [subject, ...body].join('\n') : kind === 'voicemail' ? saidIn(body) : ''
  return { kind: kind ?? 'missed_call', number, words: words.trim().slice(0, MAIL_LIMITS.words) }
}
