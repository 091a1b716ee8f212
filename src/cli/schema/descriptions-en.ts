import type { codes as dutchCodes, fields as dutchFields } from './descriptions-nl.js';

export const title = 'Feed for Mantelzorg Widgets';
export const description =
  'The help of one organisation for people who care for somebody. Or an index: a list of such feeds, by municipality.';

const text = 'Plain text, no markup. In more languages: { "nl": "…", "en": "…" }.';

export const fields: Readonly<Record<keyof typeof dutchFields, string>> = {
  $schema:
    'Where this schema is, such as "./feed.schema.json". With it your editor helps while you type. The widgets do nothing with it.',
  kind: 'What kind of document this is. May be left out of an ordinary feed.',
  schemaVersion: 'The version of the feed. Write "1.0".',
  updatedAt: 'The day on which the list was last looked over, such as "2026-11-12".',
  publisher: 'Who publishes this list. Readers see its name as the source of each service.',
  'publisher.id':
    'A fixed, short mark such as "gemeente-voorbeeld". Do not change it later: other feeds may name it.',
  'publisher.name': `The name as readers know it, such as "Gemeente Voorbeeld". ${text}`,
  'publisher.kind': 'What kind of organisation this is. Help of the municipality stands first.',
  'publisher.url': 'The whole address of the site, beginning with https://.',
  'publisher.phone': 'The telephone number, such as "088 000 00 00".',
  'publisher.email': 'One e-mail address.',
  'publisher.municipalities':
    'CBS codes of the municipalities you work for, such as ["GM0301"]. In the finder they hold for services without an area of their own.',
  hides:
    'National help lines that are not to be shown, such as ["national:cak"]. Leave what you do not replace.',
  services: 'The services: all that somebody can turn to. Each is there once.',
  'services.id':
    'A fixed, short mark that is there once, such as "boodschappenhulp". Readers do not see it.',
  'services.name': `What the service is called. ${text}`,
  'services.organization': `Who gives it, such as "Buurthuis Voorbeeld". ${text}`,
  'services.description': `What somebody gets here, in short sentences. ${text}`,
  'services.types':
    'What kind of service it is. By this each widget chooses what it shows. One or more.',
  'services.needs':
    'Which need it helps with. By this the test chooses help that fits. One or more.',
  'services.tasks':
    'Which tasks it takes over. By this the test chooses help that fits. One or more.',
  'services.rungs':
    'On which rung of the zorgladder it stands: 1 to 5. Without it the rung follows from who pays and what it takes over.',
  'services.burden': 'Which results of the test it fits. Without it: all.',
  'services.respite':
    'For respite care only: help that frees a carer for a while. Decides where it stands in the respite menu.',
  'services.respite.setting': 'Where the respite is.',
  'services.respite.provider': 'Who comes.',
  'services.respite.duration': 'How long it can last. One or more.',
  'services.respite.planning': 'When it is possible. One or more.',
  'services.funding': 'Which law pays, or who. One or more.',
  'services.cost': `What it costs, in words, such as "€ 5 each time". Add "validThrough" where the amount will change. ${text}`,
  'services.eligibility': `For whom it is, in words. ${text}`,
  'services.howToApply': `How somebody begins: a call, a form, a referral. ${text}`,
  'services.applyUrl': 'The whole address of the page to apply on, beginning with https://.',
  'services.access': 'How somebody gets in.',
  'services.audience':
    'Which groups it is for in particular, such as ["dementia", "young-carers", "working-carers"]. Without it: everybody.',
  'services.languages':
    'In which languages people are helped, as codes such as ["nl", "tr", "ar"]. Without it: Dutch.',
  'services.phone':
    'The telephone number, such as "088 000 00 00". Only the number; times belong in "openingHours".',
  'services.whatsapp': 'The number for WhatsApp.',
  'services.email': 'One e-mail address.',
  'services.url': 'The whole address of the page on this service, beginning with https://.',
  'services.openingHours':
    'When somebody can call or come, such as ["Mo-Fr 09:00-17:00", "Sa 10:00-12:00"]. Days are Mo Tu We Th Fr Sa Su. Day and night is ["24/7"].',
  'services.locations': 'The places where somebody can go.',
  'services.locations.name': `What the place is called, such as "De Huiskamer". ${text}`,
  'services.locations.street': 'Street and number.',
  'services.locations.postalCode': 'The postcode, such as "1234 AB".',
  'services.locations.city': 'The town.',
  'services.locations.latitude':
    'The latitude, such as 52.14. In the Netherlands between 50 and 54. For the distance in the finder.',
  'services.locations.longitude':
    'The longitude, such as 6.2. In the Netherlands between 3 and 8. For the distance in the finder.',
  'services.locations.openingHours':
    'When this place is open, where that differs from the service. Such as ["Mo-Fr 09:00-17:00"].',
  'services.locations.accessibility': `How the place can be reached, such as "Lift and adapted toilet". ${text}`,
  'services.area': 'For whom the service is, by where they live. Without it everybody sees it.',
  'services.area.municipalities':
    'The municipalities, as CBS codes such as ["GM0301", "GM0262"]. A name is possible, a code is surer.',
  'services.area.postcodes':
    'The postcodes, where it is only for a part of the municipality: four digits, or from and to, such as ["7201", "7203-7207"].',
  'services.area.nationwide': 'true when the service is for the whole country.',
  'services.validFrom': 'The first day on which it is there, such as "2026-04-01".',
  'services.validThrough':
    'The last day on which it is there or right. After it the service is not shown.',
  'services.updatedAt':
    'The day on which this service was looked over, where that differs from the whole list.',
  burdenTest:
    'For the test how heavy the care weighs: an introduction of your own or another questionnaire.',
  'burdenTest.introduction': `An introduction of your own on the first screen. ${text}`,
  'burdenTest.instrument':
    'Which questionnaire: one that the widget knows, or one of your own. Without it the widget asks its own questions.',
  'burdenTest.instrument.id': 'A fixed, short mark of your questionnaire.',
  'burdenTest.instrument.version': 'The version of your questionnaire, such as "1".',
  'burdenTest.instrument.title': `What the questionnaire is called. ${text}`,
  'burdenTest.instrument.citation': 'Where the questionnaire was published.',
  'burdenTest.instrument.citation.text': 'The source in words: makers, journal, year.',
  'burdenTest.instrument.citation.doi':
    'The DOI of the article, such as "10.1093/geronj/38.3.344".',
  'burdenTest.instrument.licence': 'Whose the questionnaire is, and whether you may use it.',
  'burdenTest.instrument.licence.status': 'In a few words, such as "with permission".',
  'burdenTest.instrument.licence.holder': 'Whose the questionnaire is.',
  'burdenTest.instrument.licence.note': 'What else was agreed, such as until when it holds.',
  'burdenTest.instrument.items': 'The questions, in the order in which they are asked.',
  'burdenTest.instrument.items.id':
    'A mark that says what the question is about, such as "sleep", not "question1".',
  'burdenTest.instrument.items.topic': `What the question is about, in a few words. Shown with the result when this weighs. ${text}`,
  'burdenTest.instrument.items.text': `The question itself. ${text}`,
  'burdenTest.instrument.items.reverse':
    'true where a high answer is good news. The score then counts from the other end.',
  'burdenTest.instrument.items.need':
    'Which need fits when this weighs. The test looks for help with it.',
  'burdenTest.instrument.items.task':
    'Which task somebody could take over then. The test looks for help with it.',
  'burdenTest.instrument.items.audience':
    'Which group such help is often for, such as "working-carers"; the same word as in "audience" of a service.',
  'burdenTest.instrument.items.options':
    'The answers of this question, where they differ from those of the whole questionnaire.',
  'burdenTest.instrument.items.options.id': 'A mark of the answer, such as "never".',
  'burdenTest.instrument.items.options.label': `The answer as people read it. ${text}`,
  'burdenTest.instrument.items.options.score': 'How many points this answer counts.',
  'burdenTest.instrument.items.options.urgent':
    'true where whoever chooses it can’t go on. They read first whom to call.',
  'burdenTest.instrument.items.weight':
    'How heavily this question counts, with "method": "weights". Without it: 1.',
  'burdenTest.instrument.items.pick':
    'true for something to tick. All ticks stand on one screen. The first answer is ticked, the second is not.',
  'burdenTest.instrument.items.about':
    'The id of a question to tick. Without that tick this question is passed over.',
  'burdenTest.instrument.items.required': 'true where this question can’t be left out.',
  'burdenTest.instrument.options': 'The answers of all questions that have none of their own.',
  'burdenTest.instrument.options.id': 'A mark of the answer, such as "never".',
  'burdenTest.instrument.options.label': `The answer as people read it. ${text}`,
  'burdenTest.instrument.options.score': 'How many points this answer counts.',
  'burdenTest.instrument.options.urgent':
    'true where whoever chooses it can’t go on. They read first whom to call.',
  'burdenTest.instrument.scoring': 'How the score is counted.',
  'burdenTest.instrument.scoring.method': 'How the points become one score.',
  'burdenTest.instrument.scoring.missing':
    'Whether questions can be left out: "all-required", or how many, such as { "maxMissing": 2 }.',
  'burdenTest.instrument.scoring.missing.maxMissing':
    'How many questions can be left out. The score is adapted then.',
  'burdenTest.instrument.bands':
    'Which score gives which result. Together the bands hold all scores. An empty list: a score and no result.',
  'burdenTest.instrument.bands.level': 'How heavy it is then. By this the test chooses help.',
  'burdenTest.instrument.bands.min': 'The lowest score of this band.',
  'burdenTest.instrument.bands.max': 'The highest score of this band.',
  'burdenTest.instrument.bands.label': `The result in a few words. ${text}`,
  'burdenTest.instrument.bands.text': `What the result means, in plain sentences. ${text}`,
  'burdenTest.instrument.bands.source': 'Where this cut-off was published.',
  'burdenTest.texts':
    'The wording of a questionnaire of others: by the id of each question its sentence. Only with permission.',
  zorgladder: 'For the zorgladder: an introduction and texts of your own for each rung.',
  'zorgladder.introduction': `An introduction of your own above the ladder. ${text}`,
  'zorgladder.coordinationPoint':
    'The id of the service that knows where a bed is free, from "services" of this feed.',
  'zorgladder.rungs':
    'Texts of your own for each rung. Name only the rungs you have something to say about.',
  'zorgladder.rungs.rung': 'Which rung this is about: 1 to 5, without quotes.',
  'zorgladder.rungs.text': `What you want to say about this rung, also where you have no service on it. ${text}`,
  'zorgladder.rungs.examples': `Examples of what there is on this rung. ${text}`,
  steunpuntFinder: 'For the finder: an introduction of your own, and what it shows.',
  'steunpuntFinder.introduction': `An introduction of your own above the finder. ${text}`,
  'steunpuntFinder.types':
    'Which types of services the finder shows. Without it: support centres, help lines and desks.',
  respiteMenu: 'For the respite menu: order, texts of your own and whom to call.',
  'respiteMenu.introduction': `An introduction of your own above the menu. ${text}`,
  'respiteMenu.order': 'These forms stand first, in this order. The others follow.',
  'respiteMenu.hides': 'These forms are left out, unless somebody has a service for one.',
  'respiteMenu.steps': `How somebody asks you for anything, step by step, instead of our steps. ${text}`,
  'respiteMenu.desk':
    'The id of the service to call with any question, from "services" of this feed. It needs a "phone".',
  'respiteMenu.forms': 'Texts and steps of your own for each form.',
  'respiteMenu.forms.form': 'Which form this is about.',
  'respiteMenu.forms.text': `What you want to say about this form. ${text}`,
  'respiteMenu.forms.steps': `The steps to ask for it, for this form alone. ${text}`,
  verklaring: 'For the form that asks for a mantelzorgverklaring.',
  'verklaring.introduction': `An introduction of your own. ${text}`,
  'verklaring.issuer':
    'Who gives the statement. Without it the first desk of "services", else the publisher.',
  'verklaring.issuer.desk':
    'The id of the desk, from "services" of this feed. What you fill in here goes before what it says.',
  'verklaring.issuer.name': `The name of the desk. ${text}`,
  'verklaring.issuer.phone': 'The telephone number of the desk.',
  'verklaring.issuer.email': 'The e-mail address of the desk.',
  'verklaring.issuer.url': 'The whole address of the page of the desk, beginning with https://.',
  'verklaring.forMunicipalityOf': 'Whose municipality is asked for the statement.',
  'verklaring.purposes': 'What somebody can ask the statement for.',
  'verklaring.purposes.id':
    'What for. These have a text: "parking", "housing", "mantelzorgwoning", "uwv", "benefit", "school", "employer", "waardering" and "other". Or think of one yourself.',
  'verklaring.purposes.label': `What for, in words. Needed with an id of your own. ${text}`,
  'verklaring.purposes.info': `What holds with you. ${text}`,
  'verklaring.purposes.handledBy': 'Who gives the statement for this.',
  'verklaring.purposes.url':
    'The whole address where it is asked for or read about, beginning with https://.',
  'verklaring.criteria':
    'What you look at. The widget refuses nobody: where something does not fit, it says that you decide.',
  'verklaring.criteria.minHoursPerWeek': 'How many hours a week somebody cares at least.',
  'verklaring.criteria.minMonths': 'For how many months somebody has cared at least.',
  'verklaring.criteria.combine': 'Whether both the hours and the months are needed.',
  'verklaring.criteria.note': `An exception, in at most 300 characters. ${text}`,
  'verklaring.window': 'Between which days one can ask. Without it: always.',
  'verklaring.window.from': 'The first day, such as "2026-04-01".',
  'verklaring.window.through': 'The last day, such as "2026-12-31".',
  'verklaring.fields': 'What else the form asks. Do not ask more than you need.',
  'verklaring.fields.phone': 'Whether the form asks for the telephone number.',
  'verklaring.fields.email': 'Whether the form asks for the e-mail address.',
  'verklaring.fields.dateOfBirth': 'Whether the form asks for the dates of birth.',
  'verklaring.fields.relation': 'Whether the form asks who the other person is.',
  'verklaring.fields.tasks': 'Whether the form asks which care it is.',
  'verklaring.fields.explanation': 'Whether somebody can explain more.',
  'verklaring.consentOfCareRecipient': 'How the person who is cared for agrees.',
  'verklaring.delivery': 'How the request gets to you.',
  'verklaring.delivery.mode': 'The way in which.',
  'verklaring.delivery.url':
    'The whole address, beginning with https://: where "post" sends to, or where "link" leads.',
  'verklaring.delivery.email':
    'To whom the letter is mailed, with "mailto". Without it the address of the desk.',
  'verklaring.delivery.idempotencyKey':
    'true where your server allows the header Idempotency-Key. Ask your supplier.',
  'verklaring.privacy': 'What becomes of the data. Fill it in where the widget sends something.',
  'verklaring.privacy.controller': `Who keeps the data. ${text}`,
  'verklaring.privacy.url': 'The whole address of your privacy statement, beginning with https://.',
  'verklaring.privacy.retention': `How long the data are kept, such as "a year". ${text}`,
  'verklaring.afterwards': `What happens next, such as "You get an answer within 2 weeks." ${text}`,
  shards: 'The feeds, one for each municipality. A page loads only that of its own.',
  'shards.municipality': 'The CBS code of the municipality, such as "GM0301".',
  'shards.url': 'Where that feed is, such as "gm0301.json". As seen from this file.',
};

export const codes: {
  readonly [List in keyof typeof dutchCodes]: Readonly<
    Record<keyof (typeof dutchCodes)[List], string>
  >;
} = {
  kind: { feed: 'An ordinary feed.', index: 'A list of feeds, by municipality.' },
  publisherKind: {
    municipality: 'Municipality',
    insurer: 'Health insurer',
    employer: 'Employer. The test then says that the employer does not see the answers.',
    national: 'National organisation. Its help counts as help for everybody.',
    other: 'Something else',
  },
  serviceType: {
    'support-centre': 'Support centre for carers: who knows the way',
    respite: 'Respite care: help that frees a carer for a while',
    helpline: 'Help line: somebody to call',
    desk: 'Desk, such as that for the Wmo',
    service: 'Other help',
  },
  need: {
    information: 'Information: to know what there is',
    guidance: 'Guidance: somebody who thinks along',
    'emotional-support': 'Emotional support: somebody who listens, meeting others',
    education: 'Learning: a course or training',
    'practical-help': 'Practical help: somebody who does something',
    respite: 'Respite: to be free for a while',
    financial: 'Money: an allowance, help with arrangements',
    material: 'Things: aids, a change in the house',
  },
  task: {
    social: 'Company and doing things together',
    groceries: 'Shopping',
    meals: 'Cooking',
    paperwork: 'Papers and money matters',
    household: 'Household',
    'odd-jobs': 'Odd jobs in and around the house',
    'personal-care': 'Washing, dressing and other care',
    planning: 'Making appointments and arranging things',
    transport: 'Transport',
  },
  rung: {
    1: 'Rung 1: you and the people around you',
    2: 'Rung 2: volunteers and neighbours',
    3: 'Rung 3: help of the municipality (Wmo)',
    4: 'Rung 4: nursing and care at home',
    5: 'Rung 5: a stay elsewhere for a while',
  },
  burden: { low: 'Light', medium: 'Medium', high: 'Heavy' },
  respiteSetting: { home: 'At home', away: 'Elsewhere', holiday: 'On holiday' },
  respiteProvider: { volunteer: 'A volunteer', professional: 'A professional' },
  respiteDuration: {
    hours: 'A few hours',
    day: 'A day',
    night: 'A night',
    weekend: 'A weekend',
    week: 'A week or longer',
  },
  respitePlanning: {
    planned: 'By appointment',
    regular: 'On fixed days',
    urgent: 'At once',
  },
  funding: {
    wmo: 'The municipality, by the Wmo',
    zvw: 'Health insurance (Zvw)',
    wlz: 'The Long-term Care Act (Wlz)',
    'supplementary-insurance': 'Supplementary insurance',
    employer: 'The employer',
    free: 'Free',
    'own-cost': 'One pays oneself',
  },
  access: {
    self: 'One applies oneself',
    referral: 'With a referral, by a GP for instance',
    assessment: 'After an assessment or a talk',
  },
  instrument: {
    check: 'The check: the widget’s own questions',
    csi: 'CSI. You put the wording in "texts" yourself.',
    mcsi: 'MCSI. You put the wording in "texts" yourself.',
    ediz: 'EDIZ. You put the wording in "texts" yourself.',
    'ediz-plus': 'EDIZ-plus. You put the wording in "texts" yourself.',
  },
  scoring: {
    sum: 'All points together',
    mean: 'The mean of the points',
    weights: 'Each question counts by its "weight"',
  },
  missing: { 'all-required': 'Every question must be answered.' },
  form: {
    visit: 'Somebody comes for a while',
    'home-help': 'Regular help at home',
    day: 'A day or part of it elsewhere',
    stay: 'A night, a weekend or a week elsewhere',
    holiday: 'On holiday with help',
    urgent: 'At once',
  },
  side: {
    carer: 'Of whoever cares',
    'care-recipient': 'Of the person who is cared for',
  },
  handler: { issuer: 'You', other: 'Somebody else: add "url" or "info"' },
  combine: { and: 'Both', or: 'One of the two is enough' },
  rule: { required: 'Must be filled in', optional: 'May stay empty', off: 'Is not asked' },
  consent: {
    none: 'It is not asked.',
    declared: 'Whoever asks says that the other person agrees.',
    signature: 'The other person signs on paper.',
  },
  delivery: {
    post: 'The widget sends the request to "url". Your supplier has to make something for it.',
    mailto: 'Somebody makes a letter, and mails it to "email" themselves.',
    print: 'Somebody makes a letter on paper, and gives it to you.',
    link: 'Somebody goes to your own form, at "url".',
  },
};
