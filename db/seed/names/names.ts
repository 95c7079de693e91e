/** First names and family names that go together. Where they come from: SOURCES.md beside this file. */
export interface NameGroup {
  /** Mother tongue, ISO 639-1. */
  readonly language: string
  readonly women: readonly string[]
  readonly men: readonly string[]
  readonly family: readonly string[]
}

const list = (names: string) => names.split('|')

const FLEMISH_FAMILY = list(
  'Peeters|Janssens|Maes|Jacobs|Mertens|Willems|Claes|Goossens|Wouters|De Smet|Claeys|Declerck|Declercq|Decock|Decoster|Devos|Dewilde|Gielen|Hermans|Janssen|Lemmens|Martens|Michiels|Smet|Smets|Thijs|Vandamme|Vandenberghe|Vandenbroeck|Vandevelde|Verhaeghe|Verstraete|De Wit|Hendriks|Peters',
)

/** People of about twenty to seventy-five: who volunteers. */
export const VOLUNTEER_NAMES: Readonly<
  Record<'flemish' | 'moroccan' | 'turkish' | 'french' | 'polish', NameGroup>
> = {
  flemish: {
    language: 'nl',
    women: list(
      'Martine|Rita|Christine|Sarah|Julie|Laura|Ann|Patricia|Carine|Marleen|Annie|Charlotte|Ingrid|Linda|Nancy|Nadine|Emma|Godelieve|Sandra|Liliane|Hilde|Myriam|Cindy|Sofie|Sabine|Louise|Katrien|Sara|Elise|Annick|Christel|Eva|Wendy|Viviane|Lisa|Veerle|Bernadette|Inge|Ellen|Anita|Ilse|Kelly|Marianne|Kim|Clara|Sonja|Kathleen|Greta|Heidi|Eline|Anja|Nele|Lotte|Annelies|Elke|Magda|Nina|Lore',
    ),
    men: list(
      'Marc|Patrick|Luc|Jan|David|Thomas|Johan|Eric|Peter|Paul|Dirk|Tom|Daniel|Willy|Louis|Kevin|Jozef|Geert|Eddy|Steven|Wim|Lucas|Hugo|Simon|Frank|Victor|Koen|Pieter|Danny|Bruno|Freddy|Guido|Stijn|Robin|Filip|Tim|Erik|Jonas|Martin|Kristof|Kris|Rudy|Kurt|Walter|Jeroen|Ronny|Hans|Sven',
    ),
    family: FLEMISH_FAMILY,
  },
  moroccan: {
    language: 'ar',
    women: list('Fatima|Nora|Amina|Amira|Yasmine|Maryam|Aya|Inès|Assia|Nadia|Samira'),
    men: list('Mohamed|Youssef|Amine|Ibrahim|Ayoub|Ali|Amir|Ahmed|Younès|Wassim'),
    family: list('Benali|El Amrani|Bah|Barry'),
  },
  turkish: {
    language: 'tr',
    women: list('Fatma|Ayşe|Emine|Hatice|Zeynep|Elif|Meryem|Zehra|Eylül'),
    men: list('Mehmet|Mustafa|Ahmet|Ali|Hüseyin|Hasan|Osman|Yusuf|Ömer'),
    family: list('Yılmaz|Kaya|Demir|Şahin|Çelik|Yıldız|Öztürk|Aydın|Özdemir|Arslan|Doğan|Kılıç|Koç'),
  },
  french: {
    language: 'fr',
    women: list('Nathalie|Isabelle|Sophie|Catherine|Valérie|Céline|Camille|Florence'),
    men: list('Philippe|Nicolas|Olivier|Pierre|François|Laurent|Thierry'),
    family: list('Dubois|Lambert|Dupont|Martin|Simon|Dumont|Leclercq|Laurent|Denis|Lejeune'),
  },
  polish: {
    language: 'pl',
    women: list('Zofia|Hanna|Maja|Alicja|Zuzanna|Julia'),
    men: list('Jan|Antoni|Aleksander|Jakub|Szymon|Stanisław'),
    family: list('Nowak|Mazur|Wójcik|Krawczyk|Kowalczyk|Woźniak|Kaczmarek'),
  },
}

/** People of more than sixty-five in 2009 and those who are it now: who asks. */
export const RESIDENT_NAMES: NameGroup = {
  language: 'nl',
  women: list(
    'Maria|Anna|Jeanne|Denise|Jeannine|Georgette|Paula|Mariette|Yvonne|Simonne|Joanna|Christiane|Elisabeth|Suzanne|Julia|Rosa|Lucienne|Godelieve|Liliane|Nelly|Madeleine|Yvette|Germaine|Francine|Alice|Martha|Agnes|Annie|Gilberte|Hilda|Irma|Elza|Bertha|Louisa|Henriette|Lea|Jenny|Lisette|Rachel|Helena|Augusta|Anny|Paulette|Julienne|Rosalia|Clara|Rita|Marcella|Cecilia|Josepha',
  ),
  men: list(
    'André|Roger|Marcel|Jozef|Willy|Robert|René|Georges|Frans|Paul|Albert|Louis|Jan|Maurice|Gilbert|Lucien|Alfons|Julien|Victor|Etienne|Jules|Emile|Gaston|Herman|Gustaaf|Karel|Walter|Gerard|Hendrik|Lodewijk|Hugo|Guido|August|Leo|Omer|Wilfried|Norbert|Freddy',
  ),
  family: FLEMISH_FAMILY,
}

/** The older people among those who came here to work. */
export const RESIDENT_NAMES_ELSEWHERE: readonly NameGroup[] = [
  {
    language: 'ar',
    women: list('Fatima|Aïcha|Amina'),
    men: list('Mohamed|Ahmed|Ali'),
    family: list('Benali|El Amrani'),
  },
  {
    language: 'tr',
    women: list('Fatma|Emine|Hatice|Şerife'),
    men: list('Mehmet|Hasan|Osman|İsmail'),
    family: list('Kaya|Demir|Çelik|Yıldırım'),
  },
  {
    language: 'fr',
    women: list('Marguerite|Andrée|Odette|Ghislaine'),
    men: list('Jean|Michel|Raymond|Gérard'),
    family: list('Lambert|Dubois|Dumont'),
  },
]
