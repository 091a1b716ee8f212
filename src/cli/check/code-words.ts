import { bare, nearest } from './nearest.js';

/** Dutch and other words for a code, without signs or capitals; which of them depends on the field. */
export const codeWords: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    acuut: ['urgent'],
    administratie: ['paperwork'],
    afdrukken: ['print'],
    anders: ['other'],
    api: ['post'],
    belangenbehartiging: ['guidance'],
    beroepskracht: ['professional'],
    boodschappen: ['groceries'],
    brief: ['print'],
    buitenshuis: ['away'],
    dag: ['day'],
    dagdeel: ['hours'],
    dienst: ['service'],
    digid: ['link'],
    eigenbijdrage: ['own-cost'],
    eigenkosten: ['own-cost'],
    elders: ['away'],
    email: ['mailto'],
    emotionelesteun: ['emotional-support'],
    en: ['and'],
    financieel: ['financial'],
    gemeente: ['municipality', 'issuer'],
    gepland: ['planned'],
    gratis: ['free'],
    handtekening: ['signature'],
    hoog: ['high'],
    hulplijn: ['helpline'],
    huishouden: ['household'],
    indicatie: ['assessment'],
    informatie: ['information'],
    klusjes: ['odd-jobs'],
    laag: ['low'],
    landelijk: ['national'],
    licht: ['low'],
    logeren: ['stay', 'away'],
    loket: ['desk'],
    maaltijden: ['meals'],
    mail: ['mailto'],
    mantelzorger: ['carer'],
    materieel: ['material'],
    middel: ['medium'],
    naaste: ['care-recipient'],
    nacht: ['night'],
    nee: ['off', 'none'],
    nietverplicht: ['optional'],
    of: ['or'],
    optioneel: ['optional'],
    papier: ['print'],
    persoonlijkeverzorging: ['personal-care'],
    praktischehulp: ['practical-help'],
    printen: ['print'],
    professioneel: ['professional'],
    regelmatig: ['regular'],
    respijt: ['respite'],
    respijtzorg: ['respite'],
    som: ['sum'],
    spoed: ['urgent'],
    steunpunt: ['support-centre'],
    telefoonlijn: ['helpline'],
    thuis: ['home'],
    uit: ['off'],
    uren: ['hours'],
    vakantie: ['holiday'],
    vast: ['regular'],
    verplicht: ['required'],
    versturen: ['post'],
    vervoer: ['transport'],
    verwijzing: ['referral'],
    verzekeraar: ['insurer'],
    vrij: ['optional'],
    vrijwillig: ['volunteer'],
    vrijwilliger: ['volunteer'],
    vrijwilligers: ['volunteer'],
    website: ['link'],
    weekeinde: ['weekend'],
    wekelijks: ['regular'],
    werkgever: ['employer'],
    zelf: ['self'],
    zorgvrager: ['care-recipient'],
    zwaar: ['high'],
  }),
);

/**
 * The code that somebody most likely meant: `verplicht` is `required`, `Post` is `post`.
 *
 * @param codes of which it must be one.
 * @returns null where none is near.
 */
export function codeMeant(written: string, codes: readonly (string | number)[]): string | null {
  const known = codes.map(String);
  const same = known.find((code) => bare(code) === bare(written));
  const word = codeWords.get(bare(written))?.find((code) => known.includes(code));
  return same ?? word ?? nearest(written, known);
}

/** Dutch words for what a statement is asked for, without signs or capitals. */
export const purposeWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    gehandicaptenparkeerkaart: 'parking',
    parkeerkaart: 'parking',
    parkeervergunning: 'parking',
    parkeren: 'parking',
    woning: 'housing',
    wonen: 'housing',
    urgentie: 'housing',
    uitkering: 'benefit',
    bijstand: 'benefit',
    onderwijs: 'school',
    werkgever: 'employer',
    werk: 'employer',
    compliment: 'waardering',
    mantelzorgcompliment: 'waardering',
    anders: 'other',
    overig: 'other',
  }),
);

/** The national purpose that is meant by the id of one; null where none is near. */
export const purposeMeant = (id: string, national: readonly string[]): string | null =>
  purposeWords.get(bare(id)) ?? nearest(id, national);
