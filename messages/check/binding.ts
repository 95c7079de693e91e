import type { HouseLocale } from '@/domain/kernel/locales'

/** Words with which a sentence binds us to a term or to an act. A question binds nobody. */
const BINDING: Readonly<Record<HouseLocale, RegExp>> = {
  nl: /werkdag|ten laatste|(?<!\p{L})morgen(?!\p{L})|binnen \p{L}+ (uur|dag|week|weken|maand)|na (een|enkele|twee|drie) (dag|week|weken|maand)|(?<!\p{L})(wij|we) (zullen|bellen|antwoorden|laten [^.]*weten|nemen [^.]*contact)|(wij|we) horen graag|(?<!\p{L})(bellen|horen) (wij|we)|belt (u|je) (vandaag|binnen|dan|eerst)|van ons( te horen)?(?=[.!])|(?<!\p{L})(wij|we) (zoeken|sturen|wissen|kijken of|zeggen nooit)|(wissen|sturen) (wij|we)|vragen ((wij|we) )?(u|je) [^.]*niets|geeft ons|krijg(t)? (u|je) (het|een)|ook per mail|niet meer\. wij|een nieuw bericht|na de hulp vragen/iu,
  fr: /ouvrable|au plus tard|(?<!\p{L})demain(?!\p{L})|dans les \p{L}+ (heures|jours|semaines|mois)|après (un|une|deux|quelques) (jour|semaine|mois)|nous (vous |t’|te )?(appelons|rappelons|contactons|prévenons|répondons)|vous appelle|aimerions savoir|(tu reçois|vous recevez|reçoit|reçoivent) (un|aussi)|par nous(?=[.!])|de nos nouvelles|nous (cherchons|envoyons|effaçons|regardons si|ne disons jamais|ne (te|vous) demandons)|nous donne|ne viendra plus|après l’aide/iu,
  en: /working day|at the latest|(?<!\p{L})tomorrow(?!\p{L})|within (a|an|one|two|three|five) (hour|day|week|month|working)|after (a|one|two|a few) (day|week|month)|(?<!\p{L})we (will|shall|call)|will call|like to hear|(you|neighbours?) gets? an? |from us(?=[.!])|we (are looking|look for|send|erase|never say|ask you nothing)|gives us|also e-mail|will not come|afterwards we/iu,
}

/**
 * Does a text bind us?
 *
 * @example isBinding('nl', 'Wij bellen u ten laatste op vrijdag.') // → true
 * @example isBinding('nl', 'Wanneer bellen wij het best?') // → false
 */
export function isBinding(locale: HouseLocale, text: string): boolean {
  return text
    .split(/(?<=[.!?])\s/)
    .some((sentence) => !sentence.endsWith('?') && BINDING[locale].test(sentence))
}
