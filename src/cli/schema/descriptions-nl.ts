/** What a feed is and, field by field, what a keeper fills in. A path leaves out the places in lists. */
export const title = 'Feed voor Mantelzorg Widgets';
export const description =
  'De hulp van één organisatie voor mensen die voor een naaste zorgen. Of een index: een lijst van zulke feeds, per gemeente.';

const text = 'Gewone tekst, zonder opmaak. Meer talen kan ook: { "nl": "…", "en": "…" }.';

export const fields = {
  $schema:
    'Waar dit schema staat, bijvoorbeeld "./feed.schema.json". Uw editor helpt u daarmee bij het invullen. De widgets doen er niets mee.',
  kind: 'Wat voor document dit is. Mag weg bij een gewone feed.',
  schemaVersion: 'De versie van de feed. Schrijf "1.0".',
  updatedAt: 'De dag waarop de lijst voor het laatst is nagekeken, zoals "2026-11-12".',
  publisher: 'Wie deze lijst uitgeeft. Lezers zien de naam als bron onder elke dienst.',
  'publisher.id':
    'Een vast, kort kenmerk, zoals "gemeente-voorbeeld". Verander het niet meer: andere feeds kunnen het noemen.',
  'publisher.name': `De naam zoals lezers hem kennen, zoals "Gemeente Voorbeeld". ${text}`,
  'publisher.kind': 'Wat voor organisatie dit is. Hulp van de gemeente staat vooraan.',
  'publisher.url': 'Het hele adres van de website, met https:// ervoor.',
  'publisher.phone': 'Het telefoonnummer, zoals "088 000 00 00".',
  'publisher.email': 'Eén e-mailadres.',
  'publisher.municipalities':
    'De CBS-codes van de gemeenten waarvoor u werkt, zoals ["GM0301"]. Ze gelden in de zoeker voor diensten zonder eigen gebied.',
  hides:
    'Landelijke hulplijnen die u niet wilt tonen, zoals ["national:cak"]. Laat staan wat u niet vervangt.',
  services:
    'De diensten: alles waar iemand met een vraag terechtkan. Elke dienst staat er één keer in.',
  'services.id':
    'Een vast, kort kenmerk dat maar één keer voorkomt, zoals "boodschappenhulp". Lezers zien het niet.',
  'services.name': `Hoe de dienst heet. ${text}`,
  'services.organization': `Wie de dienst geeft, zoals "Buurthuis Voorbeeld". ${text}`,
  'services.description': `Wat iemand hier krijgt, in korte zinnen. ${text}`,
  'services.types':
    'Wat voor dienst het is. Hierop kiest elke widget wat hij laat zien. Meer dan een mag.',
  'services.needs':
    'Bij welke behoefte dit helpt. De test kiest hierop hulp die past. Meer dan een mag.',
  'services.tasks':
    'Welke taken dit overneemt. De test kiest hierop hulp die past. Meer dan een mag.',
  'services.rungs':
    'Op welke trede van de zorgladder dit staat: 1 tot en met 5. Staat er niets, dan volgt de trede uit wie betaalt en wat de dienst overneemt.',
  'services.burden':
    'Bij welke uitslag van de test dit past. Staat er niets, dan past het bij elke uitslag.',
  'services.respite':
    'Alleen voor respijtzorg: hulp waardoor iemand even vrij is. Bepaalt waar de dienst in het respijtmenu staat.',
  'services.respite.setting': 'Waar de respijtzorg is.',
  'services.respite.provider': 'Wie er komt.',
  'services.respite.duration': 'Hoe lang het kan duren. Meer dan een mag.',
  'services.respite.planning': 'Wanneer het kan. Meer dan een mag.',
  'services.funding': 'Welke wet of wie betaalt. Meer dan een mag.',
  'services.cost': `Wat het kost, in woorden, zoals "€ 5 per keer". Zet er "validThrough" bij als het bedrag verandert. ${text}`,
  'services.eligibility': `Voor wie het is, in woorden. ${text}`,
  'services.howToApply': `Hoe iemand begint: bellen, een formulier, een verwijzing. ${text}`,
  'services.applyUrl':
    'Het hele adres van de pagina waar iemand zich aanmeldt, met https:// ervoor.',
  'services.access': 'Hoe iemand binnenkomt.',
  'services.audience':
    'Voor welke groepen dit in het bijzonder is, zoals ["dementia", "young-carers", "working-carers"]. Staat er niets, dan is het voor iedereen.',
  'services.languages':
    'In welke talen iemand geholpen wordt, als code, zoals ["nl", "tr", "ar"]. Staat er niets, dan telt het als Nederlands.',
  'services.phone':
    'Het telefoonnummer, zoals "088 000 00 00". Alleen het nummer; tijden horen bij "openingHours".',
  'services.whatsapp': 'Het nummer voor WhatsApp.',
  'services.email': 'Eén e-mailadres.',
  'services.url': 'Het hele adres van de pagina over deze dienst, met https:// ervoor.',
  'services.openingHours':
    'Wanneer iemand kan bellen of komen, zoals ["Mo-Fr 09:00-17:00", "Sa 10:00-12:00"]. De dagen zijn Mo Tu We Th Fr Sa Su. Dag en nacht is ["24/7"].',
  'services.locations': 'De plekken waar iemand naartoe kan.',
  'services.locations.name': `Hoe de plek heet, zoals "De Huiskamer". ${text}`,
  'services.locations.street': 'Straat en huisnummer.',
  'services.locations.postalCode': 'De postcode, zoals "1234 AB".',
  'services.locations.city': 'De plaats.',
  'services.locations.latitude':
    'De breedtegraad, zoals 52.14. In Nederland tussen 50 en 54. Voor de afstand in de zoeker.',
  'services.locations.longitude':
    'De lengtegraad, zoals 6.2. In Nederland tussen 3 en 8. Voor de afstand in de zoeker.',
  'services.locations.openingHours':
    'Wanneer deze plek open is, als dat anders is dan bij de dienst zelf. Zoals ["Mo-Fr 09:00-17:00"].',
  'services.locations.accessibility': `Hoe de plek te bereiken is, zoals "Met lift en aangepast toilet". ${text}`,
  'services.area':
    'Voor wie de dienst is, naar waar iemand woont. Staat er niets, dan ziet iedereen hem.',
  'services.area.municipalities':
    'De gemeenten, als CBS-code, zoals ["GM0301", "GM0262"]. Een naam mag, maar een code is zekerder.',
  'services.area.postcodes':
    'De postcodes, als de dienst maar voor een deel van de gemeente is: vier cijfers, of van en tot, zoals ["7201", "7203-7207"].',
  'services.area.nationwide': 'true als de dienst voor het hele land is.',
  'services.validFrom': 'De eerste dag waarop dit er is, zoals "2026-04-01".',
  'services.validThrough':
    'De laatste dag waarop dit er is of klopt. Daarna staat de dienst er niet meer.',
  'services.updatedAt':
    'De dag waarop deze dienst is nagekeken, als dat een andere is dan bij de hele lijst.',
  burdenTest:
    'Voor de test hoe zwaar het zorgen is: een eigen inleiding of een andere vragenlijst.',
  'burdenTest.introduction': `Een eigen inleiding op het eerste scherm. ${text}`,
  'burdenTest.instrument':
    'Welke vragenlijst: een die de widget kent, of een van uzelf. Staat er niets, dan stelt de widget zijn eigen vragen.',
  'burdenTest.instrument.id': 'Een vast, kort kenmerk van uw vragenlijst.',
  'burdenTest.instrument.version': 'De versie van uw vragenlijst, zoals "1".',
  'burdenTest.instrument.title': `Hoe de vragenlijst heet. ${text}`,
  'burdenTest.instrument.citation': 'Waar de vragenlijst is gepubliceerd.',
  'burdenTest.instrument.citation.text': 'De bron in woorden: makers, tijdschrift, jaar.',
  'burdenTest.instrument.citation.doi': 'De DOI van het artikel, zoals "10.1093/geronj/38.3.344".',
  'burdenTest.instrument.licence': 'Van wie de vragenlijst is, en of u hem mag gebruiken.',
  'burdenTest.instrument.licence.status': 'In een paar woorden, zoals "met toestemming".',
  'burdenTest.instrument.licence.holder': 'Van wie de vragenlijst is.',
  'burdenTest.instrument.licence.note':
    'Wat er verder is afgesproken, zoals tot wanneer het geldt.',
  'burdenTest.instrument.items': 'De vragen, in de volgorde waarin ze gesteld worden.',
  'burdenTest.instrument.items.id':
    'Een eigen kenmerk dat zegt waar de vraag over gaat, zoals "sleep", niet "vraag1".',
  'burdenTest.instrument.items.topic': `Waar de vraag over gaat, in een paar woorden. Staat bij de uitslag als dit zwaar weegt. ${text}`,
  'burdenTest.instrument.items.text': `De vraag zelf. ${text}`,
  'burdenTest.instrument.items.reverse':
    'true als een hoog antwoord juist goed nieuws is. De score telt dan andersom.',
  'burdenTest.instrument.items.need':
    'Welke behoefte past als dit zwaar weegt. De test zoekt er hulp bij.',
  'burdenTest.instrument.items.task':
    'Welke taak iemand dan kan overnemen. De test zoekt er hulp bij.',
  'burdenTest.instrument.items.audience':
    'Voor welke groep die hulp vaak is, zoals "working-carers"; hetzelfde woord als bij "audience" van een dienst.',
  'burdenTest.instrument.items.options':
    'De antwoorden van deze vraag, als die anders zijn dan van de hele lijst.',
  'burdenTest.instrument.items.options.id': 'Een eigen kenmerk van het antwoord, zoals "never".',
  'burdenTest.instrument.items.options.label': `Het antwoord zoals iemand het leest. ${text}`,
  'burdenTest.instrument.items.options.score': 'Hoeveel punten dit antwoord telt.',
  'burdenTest.instrument.items.options.urgent':
    'true als wie dit kiest het niet meer volhoudt. Die leest dan eerst wie te bellen.',
  'burdenTest.instrument.items.weight':
    'Hoe zwaar deze vraag telt, bij "method": "weights". Staat er niets, dan 1.',
  'burdenTest.instrument.items.pick':
    'true voor iets om aan te vinken. Alle vinkjes staan op één scherm. Het eerste antwoord is wel aangevinkt, het tweede niet.',
  'burdenTest.instrument.items.about':
    'Het id van een vraag om aan te vinken. Zonder dat vinkje wordt deze vraag overgeslagen.',
  'burdenTest.instrument.items.required': 'true als iemand deze vraag niet mag overslaan.',
  'burdenTest.instrument.options': 'De antwoorden van alle vragen die zelf geen antwoorden hebben.',
  'burdenTest.instrument.options.id': 'Een eigen kenmerk van het antwoord, zoals "never".',
  'burdenTest.instrument.options.label': `Het antwoord zoals iemand het leest. ${text}`,
  'burdenTest.instrument.options.score': 'Hoeveel punten dit antwoord telt.',
  'burdenTest.instrument.options.urgent':
    'true als wie dit kiest het niet meer volhoudt. Die leest dan eerst wie te bellen.',
  'burdenTest.instrument.scoring': 'Hoe de score wordt berekend.',
  'burdenTest.instrument.scoring.method': 'Hoe de punten samen één score worden.',
  'burdenTest.instrument.scoring.missing':
    'Of iemand vragen mag overslaan: "all-required", of hoeveel, zoals { "maxMissing": 2 }.',
  'burdenTest.instrument.scoring.missing.maxMissing':
    'Hoeveel vragen iemand mag overslaan. De score wordt dan aangepast.',
  'burdenTest.instrument.bands':
    'Welke score welke uitslag geeft. Samen hebben de banden alle scores. Een lege lijst: alleen een score, geen uitslag.',
  'burdenTest.instrument.bands.level': 'Hoe zwaar het dan is. Hierop kiest de test de hulp.',
  'burdenTest.instrument.bands.min': 'De laagste score van deze band.',
  'burdenTest.instrument.bands.max': 'De hoogste score van deze band.',
  'burdenTest.instrument.bands.label': `De uitslag in een paar woorden. ${text}`,
  'burdenTest.instrument.bands.text': `Wat de uitslag betekent, in gewone zinnen. ${text}`,
  'burdenTest.instrument.bands.source': 'Waar deze grens is gepubliceerd.',
  'burdenTest.texts':
    'De zinnen van een vragenlijst van anderen: bij elk id van een vraag de zin. Alleen met toestemming.',
  zorgladder: 'Voor de zorgladder: een eigen inleiding en eigen teksten per trede.',
  'zorgladder.introduction': `Een eigen inleiding boven de ladder. ${text}`,
  'zorgladder.coordinationPoint':
    'Het id van de dienst die weet waar een bed vrij is, uit "services" van deze feed.',
  'zorgladder.rungs': 'Eigen teksten per trede. Noem alleen de treden waar u iets bij wilt zeggen.',
  'zorgladder.rungs.rung': 'Over welke trede dit gaat: 1 tot en met 5, zonder aanhalingstekens.',
  'zorgladder.rungs.text': `Wat u over deze trede wilt zeggen, ook als u er geen dienst hebt. ${text}`,
  'zorgladder.rungs.examples': `Voorbeelden van wat er op deze trede is. ${text}`,
  steunpuntFinder: 'Voor de zoeker: een eigen inleiding, en wat hij laat zien.',
  'steunpuntFinder.introduction': `Een eigen inleiding boven de zoeker. ${text}`,
  'steunpuntFinder.types':
    'Welke soorten diensten de zoeker laat zien. Staat er niets: steunpunten, hulplijnen en loketten.',
  respiteMenu: 'Voor het respijtmenu: volgorde, eigen teksten en wie iemand belt.',
  'respiteMenu.introduction': `Een eigen inleiding boven het menu. ${text}`,
  'respiteMenu.order': 'Deze vormen staan vooraan, in deze volgorde. De andere komen erna.',
  'respiteMenu.hides':
    'Deze vormen staan er niet bij, behalve als iemand er een dienst voor heeft.',
  'respiteMenu.steps': `Hoe iemand bij u iets aanvraagt, stap voor stap, in plaats van onze stappen. ${text}`,
  'respiteMenu.desk':
    'Het id van de dienst die iemand met elke vraag kan bellen, uit "services" van deze feed. Die heeft een "phone" nodig.',
  'respiteMenu.forms': 'Eigen teksten en stappen per vorm.',
  'respiteMenu.forms.form': 'Over welke vorm dit gaat.',
  'respiteMenu.forms.text': `Wat u over deze vorm wilt zeggen. ${text}`,
  'respiteMenu.forms.steps': `De stappen om dit aan te vragen, alleen voor deze vorm. ${text}`,
  verklaring: 'Voor het formulier waarmee iemand een mantelzorgverklaring vraagt.',
  'verklaring.introduction': `Een eigen inleiding. ${text}`,
  'verklaring.issuer':
    'Wie de verklaring geeft. Staat er niets, dan het eerste loket uit "services", en anders de uitgever.',
  'verklaring.issuer.desk':
    'Het id van het loket, uit "services" van deze feed. Wat u hier zelf invult, gaat voor.',
  'verklaring.issuer.name': `De naam van het loket. ${text}`,
  'verklaring.issuer.phone': 'Het telefoonnummer van het loket.',
  'verklaring.issuer.email': 'Het e-mailadres van het loket.',
  'verklaring.issuer.url': 'Het hele adres van de pagina van het loket, met https:// ervoor.',
  'verklaring.forMunicipalityOf': 'Bij de gemeente van wie iemand de verklaring vraagt.',
  'verklaring.purposes': 'Waarvoor iemand de verklaring bij u kan vragen.',
  'verklaring.purposes.id':
    'Waarvoor. Al een tekst hebben: "parking", "housing", "mantelzorgwoning", "uwv", "benefit", "school", "employer", "waardering" en "other". Of bedenk er zelf een.',
  'verklaring.purposes.label': `Waarvoor, in woorden. Nodig bij een eigen id. ${text}`,
  'verklaring.purposes.info': `Wat er bij u geldt. ${text}`,
  'verklaring.purposes.handledBy': 'Wie de verklaring hiervoor geeft.',
  'verklaring.purposes.url':
    'Het hele adres waar iemand dit vraagt of erover leest, met https:// ervoor.',
  'verklaring.criteria':
    'Waar u naar kijkt. De widget weigert niemand: past iets niet, dan staat er dat u beslist.',
  'verklaring.criteria.minHoursPerWeek': 'Hoeveel uur per week iemand ten minste zorgt.',
  'verklaring.criteria.minMonths': 'Hoeveel maanden iemand ten minste al zorgt.',
  'verklaring.criteria.combine': 'Of de uren én de maanden nodig zijn.',
  'verklaring.criteria.note': `Een uitzondering, hooguit 300 tekens. ${text}`,
  'verklaring.window': 'Tussen welke dagen iemand kan aanvragen. Staat er niets, dan altijd.',
  'verklaring.window.from': 'De eerste dag, zoals "2026-04-01".',
  'verklaring.window.through': 'De laatste dag, zoals "2026-12-31".',
  'verklaring.fields': 'Wat het formulier nog meer vraagt. Vraag niet meer dan u nodig hebt.',
  'verklaring.fields.phone': 'Of het formulier naar het telefoonnummer vraagt.',
  'verklaring.fields.email': 'Of het formulier naar het e-mailadres vraagt.',
  'verklaring.fields.dateOfBirth': 'Of het formulier naar de geboortedatums vraagt.',
  'verklaring.fields.relation': 'Of het formulier vraagt wie de naaste is.',
  'verklaring.fields.tasks': 'Of het formulier vraagt welke zorg het is.',
  'verklaring.fields.explanation': 'Of iemand een toelichting kan geven.',
  'verklaring.consentOfCareRecipient': 'Hoe de naaste het goedvindt.',
  'verklaring.delivery': 'Hoe de aanvraag bij u komt.',
  'verklaring.delivery.mode': 'De manier waarop.',
  'verklaring.delivery.url':
    'Het hele adres, met https:// ervoor: waar "post" naartoe stuurt, of waar "link" heen gaat.',
  'verklaring.delivery.email':
    'Aan wie iemand de brief mailt, bij "mailto". Staat er niets, dan het adres van het loket.',
  'verklaring.delivery.idempotencyKey':
    'true als uw server de header Idempotency-Key toestaat. Vraag het uw leverancier.',
  'verklaring.privacy': 'Wat er met de gegevens gebeurt. Vul dit in als de widget iets verstuurt.',
  'verklaring.privacy.controller': `Wie de gegevens bewaart. ${text}`,
  'verklaring.privacy.url': 'Het hele adres van uw privacyverklaring, met https:// ervoor.',
  'verklaring.privacy.retention': `Hoe lang de gegevens bewaard blijven, zoals "een jaar". ${text}`,
  'verklaring.afterwards': `Wat er daarna gebeurt, zoals "U krijgt binnen 2 weken antwoord." ${text}`,
  shards: 'De feeds, een voor elke gemeente. Een pagina laadt alleen die van de eigen gemeente.',
  'shards.municipality': 'De CBS-code van de gemeente, zoals "GM0301".',
  'shards.url': 'Waar die feed staat, zoals "gm0301.json". Gerekend vanaf dit bestand.',
};

/** The codes that a field can hold, by the name of their list. */
export const codes = {
  kind: { feed: 'Een gewone feed.', index: 'Een lijst van feeds, per gemeente.' },
  publisherKind: {
    municipality: 'Gemeente',
    insurer: 'Zorgverzekeraar',
    employer: 'Werkgever. In de test staat dan dat de werkgever de antwoorden niet ziet.',
    national: 'Landelijke organisatie. De hulp telt als hulp voor iedereen.',
    other: 'Iets anders',
  },
  serviceType: {
    'support-centre': 'Steunpunt mantelzorg: wie de weg weet',
    respite: 'Respijtzorg: hulp waardoor iemand even vrij is',
    helpline: 'Hulplijn: iemand om te bellen',
    desk: 'Loket, zoals het Wmo-loket',
    service: 'Andere hulp',
  },
  need: {
    information: 'Informatie: weten wat er is',
    guidance: 'Advies en begeleiding: iemand die meedenkt',
    'emotional-support': 'Emotionele steun: een luisterend oor, anderen ontmoeten',
    education: 'Leren: een cursus of training',
    'practical-help': 'Praktische hulp: iemand die iets doet',
    respite: 'Respijtzorg: even vrij zijn',
    financial: 'Geld: een vergoeding, hulp met regelingen',
    material: 'Spullen: hulpmiddelen, een aanpassing in huis',
  },
  task: {
    social: 'Gezelschap en samen iets doen',
    groceries: 'Boodschappen',
    meals: 'Eten koken',
    paperwork: 'Papieren en geldzaken',
    household: 'Huishouden',
    'odd-jobs': 'Klusjes in en om het huis',
    'personal-care': 'Wassen, aankleden en andere verzorging',
    planning: 'Afspraken maken en regelen',
    transport: 'Vervoer',
  },
  rung: {
    1: 'Trede 1: zelf en met de mensen om u heen',
    2: 'Trede 2: vrijwilligers en buurt',
    3: 'Trede 3: hulp van de gemeente (Wmo)',
    4: 'Trede 4: verpleging en verzorging thuis',
    5: 'Trede 5: tijdelijk ergens anders verblijven',
  },
  burden: { low: 'Licht', medium: 'Matig', high: 'Zwaar' },
  respiteSetting: { home: 'Thuis', away: 'Ergens anders', holiday: 'Op vakantie' },
  respiteProvider: { volunteer: 'Een vrijwilliger', professional: 'Een beroepskracht' },
  respiteDuration: {
    hours: 'Een paar uur',
    day: 'Een dag',
    night: 'Een nacht',
    weekend: 'Een weekend',
    week: 'Een week of langer',
  },
  respitePlanning: {
    planned: 'Op afspraak',
    regular: 'Op vaste dagen',
    urgent: 'Met spoed',
  },
  funding: {
    wmo: 'De gemeente, uit de Wmo',
    zvw: 'De zorgverzekering (Zvw)',
    wlz: 'De Wet langdurige zorg (Wlz)',
    'supplementary-insurance': 'De aanvullende verzekering',
    employer: 'De werkgever',
    free: 'Gratis',
    'own-cost': 'Iemand betaalt zelf',
  },
  access: {
    self: 'Iemand meldt zichzelf aan',
    referral: 'Met een verwijzing, bijvoorbeeld van de huisarts',
    assessment: 'Na een indicatie of een gesprek',
  },
  instrument: {
    check: 'De check: de eigen vragen van de widget',
    csi: 'CSI. De zinnen zet u zelf bij "texts".',
    mcsi: 'MCSI. De zinnen zet u zelf bij "texts".',
    ediz: 'EDIZ. De zinnen zet u zelf bij "texts".',
    'ediz-plus': 'EDIZ-plus. De zinnen zet u zelf bij "texts".',
  },
  scoring: {
    sum: 'Alle punten bij elkaar',
    mean: 'Het gemiddelde van de punten',
    weights: 'Elke vraag telt met zijn "weight"',
  },
  missing: { 'all-required': 'Iemand moet elke vraag beantwoorden.' },
  form: {
    visit: 'Iemand komt even',
    'home-help': 'Vaste hulp thuis',
    day: 'Een dag of een deel van de dag ergens anders',
    stay: 'Een nacht, een weekend of een week ergens anders',
    holiday: 'Op vakantie met hulp erbij',
    urgent: 'Nu spoed',
  },
  side: {
    carer: 'Van wie zorgt',
    'care-recipient': 'Van de naaste',
  },
  handler: { issuer: 'U zelf', other: 'Iemand anders: zet er "url" of "info" bij' },
  combine: { and: 'Allebei', or: 'Een van de twee is genoeg' },
  rule: { required: 'Moet ingevuld', optional: 'Mag leeg blijven', off: 'Wordt niet gevraagd' },
  consent: {
    none: 'Er wordt niet naar gevraagd.',
    declared: 'Wie aanvraagt, zegt dat de naaste het goedvindt.',
    signature: 'De naaste zet een handtekening op papier.',
  },
  delivery: {
    post: 'De widget verstuurt de aanvraag naar "url". Uw leverancier moet daar iets voor maken.',
    mailto: 'Iemand maakt een brief, en mailt die zelf naar "email".',
    print: 'Iemand maakt een brief op papier, en geeft die aan u.',
    link: 'Iemand gaat naar uw eigen formulier, bij "url".',
  },
};
