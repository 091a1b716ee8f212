/**
 * The columns of a sociale kaart and the titles they go by, folded (no capitals, accents or
 * punctuation). The first title of each is that of the list of Zutphen (2026), which follows the
 * columns in which municipalities delivered their offer to the Mantelzorgtest; the others are what
 * such columns are called elsewhere.
 */
export const columnTitles = {
  burdenLow: ['zichtbaar bij lichte belasting', 'lichte belasting', 'belasting licht', 'licht'],
  burdenMedium: [
    'zichtbaar bij matige belasting',
    'zichtbaar bij gemiddelde belasting',
    'matige belasting',
    'gemiddelde belasting',
    'belasting matig',
    'matig',
  ],
  burdenHigh: ['zichtbaar bij zware belasting', 'zware belasting', 'belasting zwaar', 'zwaar'],
  kindOfHelp: [
    'soort hulp',
    'type hulp',
    'soort ondersteuning',
    'soort aanbod',
    'basisfunctie',
    'categorie',
    'rubriek',
  ],
  task: [
    'onderdeel mantelzorgtest',
    'onderdeel',
    'taak',
    'taken',
    'zorgtaak',
    'zorgtaken',
    'mantelzorgtaak',
  ],
  // Not "werkgebied" or "regio": a name that is no municipality would hide the service from people.
  municipality: ['gemeente', 'gemeenten', 'gemeentes'],
  organization: [
    'naam organisatie',
    'organisatie',
    'organisatienaam',
    'aanbieder',
    'naam aanbieder',
    'instelling',
    'naam instelling',
  ],
  service: [
    'dienst',
    'naam dienst',
    'dienstnaam',
    'aanbod',
    'naam aanbod',
    'activiteit',
    'naam activiteit',
    'voorziening',
    'naam',
    'titel',
  ],
  description: [
    'omschrijving dienst',
    'omschrijving',
    'beschrijving',
    'korte omschrijving',
    'toelichting',
  ],
  audience: ['doelgroep', 'doelgroepen', 'voor wie'],
  conditions: ['voorwaarden', 'voorwaarde'],
  moreConditions: ['voorwaarden vervolg', 'vervolg voorwaarden', 'overige voorwaarden'],
  location: ['locatie omschrijving', 'locatie', 'locaties', 'adres', 'bezoekadres', 'waar'],
  street: ['straat', 'straat en huisnummer', 'straatnaam en huisnummer'],
  postalCode: ['postcode'],
  city: ['plaats', 'woonplaats', 'plaatsnaam'],
  hours: [
    'wanneer en of openingstijden',
    'openingstijden',
    'openingstijd',
    'wanneer',
    'tijden',
    'bereikbaarheid',
    'bereikbaar',
  ],
  howToApply: ['aanmeldprocedure', 'aanmelden', 'aanmelding', 'hoe aanmelden', 'aanvragen'],
  phone: ['telefoonnummer', 'telefoon', 'telefoonnr', 'tel', 'tel nr'],
  whatsapp: ['whatsapp', 'whatsapp nummer', 'whatsappnummer', 'app'],
  email: ['e mail', 'email', 'mail', 'e mailadres', 'emailadres', 'e mail adres', 'mailadres'],
  website: ['website', 'site', 'web', 'webadres', 'websiteadres', 'url', 'link', 'internet'],
  cost: ['kosten', 'prijs', 'tarief', 'eigen bijdrage', 'vergoeding'],
  remark: ['opmerking', 'opmerkingen', 'notitie', 'notities', 'bijzonderheden'],
} as const satisfies Record<string, readonly string[]>;

export type ColumnKey = keyof typeof columnTitles;

/** Cells that say that there is nothing to say, folded. */
export const emptyWords = ['nvt', 'n v t', 'niet van toepassing', 'onbekend'];
