import type {
  Access,
  BurdenLevel,
  Funding,
  Need,
  Respite,
  RungNumber,
  ServiceType,
  Task,
} from '../../../domain/index.js';
import { fold } from '../../fold.js';

/** A closed list of the feed, in the words by which a sheet names what is in it. */
export interface CodeList<T extends string | number> {
  /** The word that is written in a sheet, by its code; in the order in which a drop-down shows them. */
  readonly labels: ReadonlyMap<T, string>;
  /** Every word for a code, folded; the code itself too. */
  readonly byWord: ReadonlyMap<string, T>;
  /** Those of them, folded, that may also mean something else. */
  readonly guesses?: ReadonlySet<string>;
}

type Words<T extends string> = Readonly<Record<T, readonly [label: string, ...more: string[]]>>;

function codeList<T extends string | number>(
  entries: readonly (readonly [code: T, words: readonly [string, ...string[]]])[],
): CodeList<T> {
  return {
    labels: new Map(entries.map(([code, [label]]) => [code, label])),
    byWord: new Map(
      entries.flatMap(([code, words]) =>
        [String(code), ...words].map((word): [string, T] => [fold(word), code]),
      ),
    ),
  };
}

const listOf = <T extends string>(words: Words<T>): CodeList<T> =>
  codeList(Object.entries(words) as [T, Words<T>[T]][]);

const guessing = <T extends string>(
  list: CodeList<T>,
  guesses: readonly string[],
): CodeList<T> => ({
  ...list,
  guesses: new Set(guesses),
});

// The first word of each is written; among the others are the sentences that the widgets show.

export const typeList = listOf<ServiceType>({
  'support-centre': [
    'Steunpunt mantelzorg',
    'steunpunt',
    'steunpunt voor mantelzorgers',
    'mantelzorgsteunpunt',
    'expertisepunt mantelzorg',
    'mantelzorgondersteuning',
  ],
  respite: ['Respijtzorg', 'respijt', 'vervangende zorg', 'vervangende mantelzorg', 'logeeropvang'],
  helpline: ['Hulplijn', 'telefoonlijn', 'telefonische hulplijn', 'infolijn', 'luisterlijn'],
  desk: [
    'Loket',
    'Wmo-loket',
    'zorgloket',
    'balie',
    'gemeenteloket',
    'wijkteam',
    'sociaal wijkteam',
  ],
  service: ['Andere hulp', 'dienst', 'hulp', 'anders', 'overig', 'overige hulp', 'algemeen'],
});

export const needList = listOf<Need>({
  information: ['Informatie', 'voorlichting', 'informatie geven'],
  guidance: [
    'Advies en begeleiding',
    'advies',
    'begeleiding',
    'clientondersteuning',
    'Advies en iemand die met u meedenkt',
  ],
  'emotional-support': [
    'Emotionele steun',
    'emotionele ondersteuning',
    'lotgenotencontact',
    'Iemand om mee te praten',
  ],
  education: [
    'Cursus of uitleg',
    'educatie',
    'cursus',
    'cursussen',
    'training',
    'Uitleg en cursussen',
  ],
  'practical-help': ['Praktische hulp', 'praktische ondersteuning', 'praktisch'],
  respite: [
    'Respijtzorg',
    'respijt',
    'vervangende zorg',
    'Iemand die de zorg even overneemt (respijtzorg)',
  ],
  financial: [
    'Geld en vergoedingen',
    'geld',
    'financieel',
    'financiën',
    'financiële hulp',
    'financiële ondersteuning',
    'financiële tegemoetkoming',
    'financiële regelingen',
  ],
  material: [
    'Spullen en hulpmiddelen',
    'hulpmiddelen',
    'materieel',
    'materiële hulp',
    'materiële ondersteuning',
    'woningaanpassing',
  ],
});

export const taskList = listOf<Task>({
  social: [
    'Gezelschap',
    'sociaal contact',
    'sociaal contact en activiteiten',
    'activiteiten',
    'Gezelschap houden: praten, samen iets doen',
  ],
  groceries: ['Boodschappen', 'Boodschappen doen'],
  meals: [
    'Maaltijden',
    'koken',
    'eten',
    'bereiden van maaltijden',
    'Bereiden en/of nuttigen van maaltijden',
    'Koken of eten brengen',
  ],
  paperwork: [
    'Administratie',
    'administratie en aanvragen',
    'aanvragen',
    'papierwerk',
    'geldzaken',
    'Administratie: post, geldzaken, formulieren',
  ],
  household: [
    'Huishouden',
    'huishoudelijke hulp',
    'huishoudelijke taken',
    'schoonmaken',
    'Huishouden: schoonmaken, wassen',
  ],
  'odd-jobs': [
    'Klussen',
    'klusjes',
    'tuin',
    'klusjes in en om het huis',
    'klusjes in en om huis',
    'Klussen in huis of tuin',
  ],
  'personal-care': [
    'Persoonlijke verzorging',
    'verzorging',
    'verzorgen',
    'Verzorgen: wassen, aankleden, medicijnen',
  ],
  planning: [
    'Plannen en regelen',
    'plannen',
    'regelen',
    'organiseren',
    'plannen en organiseren',
    'Plannen en regelen: afspraken maken, bellen',
  ],
  transport: ['Vervoer', 'rijden', 'Vervoer: rijden, meegaan naar de dokter'],
});

const rungWords = (rung: RungNumber, more: string): readonly [string, ...string[]] => [
  `Trede ${rung}`,
  `${rung}e trede`,
  more,
];

export const rungList = codeList<RungNumber>([
  [1, rungWords(1, 'eigen netwerk')],
  [2, rungWords(2, 'vrijwilligers')],
  [3, rungWords(3, 'gemeente')],
  [4, rungWords(4, 'professionele zorg')],
  [5, rungWords(5, 'spoed')],
]);

export const burdenList = listOf<BurdenLevel>({
  low: ['Licht', 'laag', 'lichte belasting', 'licht belast', 'niet zwaar'],
  medium: ['Matig', 'gemiddeld', 'matige belasting', 'matig belast', 'middel'],
  high: ['Zwaar', 'hoog', 'zware belasting', 'zwaar belast', 'overbelast'],
});

export const settingList = listOf<NonNullable<Respite['setting']>>({
  home: ['Thuis', 'aan huis', 'bij u thuis'],
  away: ['Buitenshuis', 'elders', 'op locatie', 'logeren', 'ergens anders'],
  holiday: ['Vakantie', 'op vakantie'],
});

export const providerList = listOf<NonNullable<Respite['provider']>>({
  volunteer: ['Vrijwilliger', 'vrijwilligers', 'een vrijwilliger'],
  professional: [
    'Beroepskracht',
    'beroepskrachten',
    'professional',
    'professioneel',
    'zorgverlener',
    'een beroepskracht',
  ],
});

export const durationList = listOf<Respite['duration'][number]>({
  hours: ['Enkele uren', 'uren', 'uur', 'paar uur', 'een paar uur', 'dagdeel', 'een dagdeel'],
  day: ['Dag', 'overdag', 'een dag', 'dagen', 'hele dag'],
  night: ['Nacht', 'nachten', 'een nacht', 'enkele nachten', "'s nachts"],
  weekend: ['Weekend', 'weekeinde', 'een weekend'],
  week: ['Week', 'weken', 'een week', 'een week of langer'],
});

export const planningList = guessing(
  listOf<Respite['planning'][number]>({
    planned: ['Gepland', 'vooraf', 'op afspraak', 'eenmalig', 'af en toe'],
    regular: ['Vast', 'regelmatig', 'wekelijks', 'structureel', 'vaste momenten'],
    urgent: ['Spoed', 'acuut', 'met spoed', 'crisis', 'direct'],
  }),
  ['op afspraak'],
);

export const fundingList = guessing(
  listOf<Funding>({
    wmo: ['Wmo', 'gemeente', 'De gemeente betaalt mee (Wmo, de wet over hulp van de gemeente)'],
    zvw: [
      'Zorgverzekering',
      'Zvw',
      'basisverzekering',
      'zorgverzekeringswet',
      'De zorgverzekering betaalt (Zvw, de wet over het basispakket)',
    ],
    wlz: ['Wlz', 'wet langdurige zorg', 'De Wlz betaalt, de wet voor langdurige zorg'],
    'supplementary-insurance': [
      'Aanvullende verzekering',
      'aanvullend verzekerd',
      'aanvullende zorgverzekering',
      'Sommige aanvullende verzekeringen betalen dit',
    ],
    employer: ['Werkgever', 'Uw werkgever betaalt'],
    free: ['Gratis', 'kosteloos', 'geen kosten', 'vrij'],
    'own-cost': [
      'Zelf betalen',
      'eigen kosten',
      'eigen bijdrage',
      'eigen rekening',
      'U betaalt zelf',
    ],
  }),
  ['gemeente', 'eigen bijdrage'],
);

export const accessList = listOf<Access>({
  self: ['Zelf', 'zelf aanmelden', 'vrij toegankelijk', 'zonder verwijzing', 'vrij'],
  referral: ['Verwijzing', 'met verwijzing', 'via verwijzing', 'verwijsbrief', 'doorverwijzing'],
  assessment: ['Indicatie', 'met indicatie', 'op indicatie', 'beschikking', 'met beschikking'],
});

/** Feeds may name other groups too; these have a name in the widgets. */
export const groupList = listOf<string>({
  dementia: ['Zorg bij dementie', 'dementie', 'alzheimer'],
  'young-carers': ['Jonge mantelzorgers', 'jeugdige mantelzorgers'],
  'working-carers': ['Werkende mantelzorgers'],
  children: ['Zorg voor een kind', 'kinderen', 'ouders van zorgkinderen'],
  'young-people': ['Jonge mensen', 'jongeren'],
  'mental-health': ['Psychische klachten', 'ggz'],
  disability: ['Een beperking', 'beperking', 'handicap'],
  'brain-injury': ['Hersenletsel', 'niet aangeboren hersenletsel', 'nah'],
  religious: ['Wie zorg vanuit het geloof zoekt', 'geloof'],
});
