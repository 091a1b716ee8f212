import { msg, str } from '@lit/localize';
import type { Combination } from '../../domain/verklaring/settings.js';
import type { Step } from '../../domain/verklaring/steps.js';
import { longDate, plural } from '../internal/locale.js';

export const formContent = {
  title: () => msg('Uw mantelzorgverklaring', { id: 'verklaring.title' }),
  introTitle: () => msg('Zorgt u voor iemand?', { id: 'test.intro-title' }),
  introduction: () =>
    msg(
      'Soms vraagt een organisatie u om een mantelzorgverklaring: een brief waarin staat dat u voor iemand zorgt.',
      { id: 'verklaring.introduction' },
    ),
  notOfficial: () =>
    msg('Er bestaat geen officieel bewijs. Elke organisatie beslist zelf wat zij wil zien.', {
      id: 'verklaring.not-official',
    }),
  issuedBy: (issuer: string) =>
    msg(str`U vraagt de verklaring aan bij ${issuer}.`, { id: 'verklaring.issued-by' }),
  forCareRecipient: () =>
    msg('Vraag de verklaring aan in de gemeente waar uw naaste woont.', {
      id: 'verklaring.for-recipient',
    }),
  forCarer: () =>
    msg('Vraag de verklaring aan in de gemeente waar u zelf woont.', {
      id: 'verklaring.for-carer',
    }),
  criteria: (issuer: string) =>
    msg(str`${issuer} kijkt of dit klopt:`, { id: 'verklaring.criteria' }),
  hours: (count: number) =>
    msg(str`U zorgt ten minste ${count} uur per week.`, { id: 'verklaring.min-hours' }),
  months: (count: number) =>
    plural(count, {
      one: msg('U zorgt al een maand of langer.', { id: 'verklaring.min-months.one' }),
      other: msg(str`U zorgt al ${count} maanden of langer.`, {
        id: 'verklaring.min-months.other',
      }),
    }),
  combine: (combine: Combination) =>
    combine === 'or'
      ? msg('Eén van de twee is genoeg.', { id: 'verklaring.combine-or' })
      : msg('Het gaat om allebei.', { id: 'verklaring.combine-and' }),
  duration: () => msg('Het invullen duurt ongeveer 5 minuten.', { id: 'verklaring.duration' }),
  needed: () =>
    msg(
      'U vult ook de naam en het adres van uw naaste in: de persoon voor wie u zorgt. Vertel uw naaste dus eerst dat u dit doet.',
      { id: 'verklaring.needed' },
    ),
  noBsn: () => msg('We vragen geen BSN. U hoeft niet in te loggen.', { id: 'verklaring.no-bsn' }),
  paperResult: () =>
    msg(
      'Daarna hebt u een brief. U print hem, en u en uw naaste zetten er een handtekening onder.',
      { id: 'verklaring.paper-result' },
    ),
  paperGive: (name: string) =>
    msg(str`U geeft de brief aan ${name}.`, { id: 'verklaring.paper-give' }),
  paperMail: (name: string) =>
    msg(str`U mailt de brief aan ${name}.`, { id: 'verklaring.paper-mail' }),
  onTheirSite: (name: string) =>
    msg(
      str`U vult het formulier in op de website van ${name}. Misschien moet u daar inloggen met DigiD. Kies hier eerst waarvoor.`,
      { id: 'verklaring.on-their-site' },
    ),
  chooseWhatFor: () => msg('Kies waarvoor', { id: 'verklaring.choose-what-for' }),
  onlyThen: (name: string) =>
    msg(str`Uw antwoorden gaan naar ${name}, pas als u ze verstuurt.`, {
      id: 'verklaring.only-then',
    }),
  start: () => msg('Begin met invullen', { id: 'verklaring.start' }),
  startPaper: () => msg('Maak een brief op papier', { id: 'verklaring.start-paper' }),
  waiting: () => msg('We halen op wat hier geldt.', { id: 'verklaring.waiting' }),
  kept: () => msg('Er staan nog antwoorden van daarnet in dit venster.', { id: 'verklaring.kept' }),
  goOn: () => msg('Ga verder met invullen', { id: 'verklaring.go-on' }),
  wipe: () => msg('Wis mijn antwoorden', { id: 'verklaring.wipe' }),
  wipeSure: () =>
    msg('Weet u het zeker? Alles wat u hebt ingevuld, gaat weg.', { id: 'verklaring.wipe-sure' }),
  wipeYes: () => msg('Ja, wis alles', { id: 'verklaring.wipe-yes' }),
  wipeNo: () => msg('Nee, ga verder', { id: 'verklaring.wipe-no' }),
  wiped: () => msg('Uw antwoorden zijn gewist.', { id: 'verklaring.wiped' }),

  instead: () => msg('Hebt u meer bewijs? Dat kan later ook helpen', { id: 'verklaring.instead' }),
  insteadList: () => [
    msg('Een lijst van wat u doet, met hoeveel uur dat gemiddeld per week kost.', {
      id: 'verklaring.instead-list',
    }),
    msg(
      'Een kopie van de brief waarin staat dat uw naaste hulp krijgt, bijvoorbeeld van de gemeente of de zorgverzekeraar.',
      { id: 'verklaring.instead-decision' },
    ),
    msg('Een bewijs dat u de mantelzorgwaardering kreeg: een bedankje van de gemeente.', {
      id: 'verklaring.instead-waardering',
    }),
  ],
  doctor: () => msg('Uw huisarts geeft zo’n verklaring meestal niet.', { id: 'verklaring.doctor' }),
  source: () =>
    msg('Bron: Regelhulp, MantelzorgNL en artsenvereniging KNMG (2020), november 2026', {
      id: 'verklaring.source',
    }),

  progress: (step: number, total: number) =>
    msg(str`Stap ${step} van ${total}`, { id: 'verklaring.progress' }),
  elsewhere: () => msg('Dit vraagt u ergens anders aan', { id: 'verklaring.elsewhere' }),
  toElsewhere: (site: string) => msg(str`Ga naar ${site}`, { id: 'verklaring.to-elsewhere' }),
  elsewherePaper: () =>
    msg('Wil die organisatie een brief van u? Die kunt u hier maken.', {
      id: 'verklaring.elsewhere-paper',
    }),
  handOver: (issuer: string) =>
    msg(str`Ga verder op de website van ${issuer}`, { id: 'verklaring.hand-over' }),
  handOverText: () =>
    msg('Daar staat het formulier. Wat u hier koos, vult u daar opnieuw in.', {
      id: 'verklaring.hand-over-text',
    }),
  handOverNeeded: () => msg('Houd dit bij de hand:', { id: 'verklaring.hand-over-needed' }),
  handOverList: () => [
    msg('De naam en het adres van uw naaste', { id: 'verklaring.have-person' }),
    msg('Sinds wanneer u zorgt en hoeveel uur per week ongeveer', { id: 'verklaring.have-care' }),
    msg('Wat u voor uw naaste doet', { id: 'verklaring.have-tasks' }),
  ],
  toForm: () => msg('Naar het formulier', { id: 'verklaring.to-form' }),
  orPaper: () =>
    msg('Lukt dat niet? Dan kunt u hier een brief op papier maken.', { id: 'verklaring.or-paper' }),
  call: (name: string) => msg(str`Vragen? Bel ${name}.`, { id: 'verklaring.call' }),

  consentText: () =>
    msg('In de verklaring staan gegevens van uw naaste. Vertel het uw naaste dus eerst.', {
      id: 'verklaring.consent-text',
    }),
  signatureText: () =>
    msg('Uw naaste zet een handtekening onder de brief.', { id: 'verklaring.signature-text' }),
  keep: () => msg('Bewaar mijn antwoorden in dit venster', { id: 'verklaring.keep' }),
  keepHint: () =>
    msg(
      'Voor als u even weg moet. Sluit dit venster niet. Na 30 minuten zijn uw antwoorden weg. Doe dit niet op een computer van een ander.',
      { id: 'verklaring.keep-hint' },
    ),

  check: () => msg('Controleer uw antwoorden', { id: 'verklaring.check' }),
  recipientHint: () =>
    msg('Uw naaste is de persoon voor wie u zorgt.', { id: 'verklaring.recipient-hint' }),
  errorTitle: () => msg('Kijk dit nog even na', { id: 'verklaring.error-title' }),
  refusedTitle: (name: string) =>
    msg(str`Uw aanvraag is nog niet aangenomen. ${name} vraagt u dit te verbeteren:`, {
      id: 'verklaring.refused-title',
    }),
  notYetPrinted: () =>
    msg('U kunt de brief printen als u alles hebt ingevuld.', {
      id: 'verklaring.not-yet-printed',
    }),
  open: () => msg('Niet ingevuld', { id: 'verklaring.open' }),
  change: () => msg('Wijzig', { id: 'test.change' }),
  sameAddress: () => msg('Hetzelfde adres als u', { id: 'verklaring.same-address' }),
  notMet: (issuer: string) =>
    msg(
      str`Misschien past dit niet bij wat ${issuer} vraagt. U mag het toch aanvragen: ${issuer} beslist. Twijfelt u? Bel eerst.`,
      { id: 'verklaring.not-met' },
    ),
  receivedBy: (name: string) => msg(str`Uw antwoorden gaan naar ${name}.`, { id: 'verklaring.to' }),
  retention: (name: string, text: string) =>
    msg(str`Zo lang bewaart ${name} ze: ${text}.`, { id: 'verklaring.retention' }),
  privacyLink: () => msg('Lees wat er met uw gegevens gebeurt', { id: 'verklaring.privacy-link' }),
  stays: () =>
    msg(
      'Deze pagina verstuurt en bewaart niets van wat u invult. U geeft of stuurt de brief zelf.',
      { id: 'verklaring.stays' },
    ),
  send: () => msg('Verstuur mijn aanvraag', { id: 'verklaring.send' }),
  makeLetter: () => msg('Maak de brief', { id: 'verklaring.make-letter' }),
};

/** The question of each step. */
export const stepTitle = (step: Step): string =>
  ({
    purpose: msg('Waarvoor hebt u de verklaring nodig?', { id: 'verklaring.purpose' }),
    carer: msg('Wie bent u?', { id: 'verklaring.carer' }),
    'care-recipient': msg('Voor wie zorgt u?', { id: 'verklaring.care-recipient' }),
    care: msg('Welke zorg geeft u?', { id: 'verklaring.care' }),
    consent: msg('Vindt uw naaste het goed?', { id: 'verklaring.consent' }),
    review: formContent.check(),
  })[step];

export const windowContent = {
  before: () => msg('U kunt nog niet aanvragen', { id: 'window.before' }),
  beforeText: (from: string) =>
    msg(str`Aanvragen kan vanaf ${longDate(from)}. Kom dan terug op deze bladzijde.`, {
      id: 'window.before-text',
    }),
  open: (through: string) =>
    msg(str`Aanvragen kan tot en met ${longDate(through)}.`, { id: 'window.open' }),
  lastWeek: () => msg('Nog een paar dagen', { id: 'window.last-week' }),
  closed: () => msg('Aanvragen kan nu niet', { id: 'window.closed' }),
  closedText: (through: string) =>
    msg(str`Dat kon tot en met ${longDate(through)}. Bel en vraag wanneer het weer kan.`, {
      id: 'window.closed-text',
    }),
  meanwhile: () =>
    msg('Hebt u nu een verklaring nodig voor iets anders? Dan kunt u hier zelf een brief maken.', {
      id: 'window.meanwhile',
    }),
};

export const sendingContent = {
  sending: () => msg('We versturen uw aanvraag. Een ogenblik.', { id: 'sending.sending' }),
  uncertain: () =>
    msg('We weten niet zeker of uw aanvraag is aangekomen', { id: 'sending.uncertain' }),
  uncertainText: () =>
    msg('Verstuur uw aanvraag nog een keer. Dat kan geen kwaad: hij telt maar één keer.', {
      id: 'sending.uncertain-text',
    }),
  offline: () => msg('U hebt nu geen internet', { id: 'sending.offline' }),
  offlineText: () =>
    msg(
      'Er is nu niets verstuurd. Uw antwoorden staan er nog. Verstuur ze als u weer internet hebt.',
      {
        id: 'sending.offline-text',
      },
    ),
  failed: () => msg('Versturen lukt nu niet', { id: 'sending.failed' }),
  failedText: () =>
    msg('Dat ligt niet aan u. Uw antwoorden staan er nog, maar ze zijn nu niet aangekomen.', {
      id: 'sending.failed-text',
    }),
  refused: (name: string) =>
    msg(str`${name} kan uw aanvraag zo niet aannemen`, { id: 'sending.refused' }),
  kept: () => msg('Uw antwoorden staan er nog.', { id: 'sending.kept' }),
  reason: (text: string) => msg(str`Dit staat erbij: “${text}”`, { id: 'sending.reason' }),
  busy: () => msg('Het is nu te druk', { id: 'sending.busy' }),
  waitSeconds: (count: number) =>
    plural(count, {
      one: msg('Over 1 seconde kunt u het opnieuw proberen.', { id: 'sending.seconds.one' }),
      other: msg(str`Over ${count} seconden kunt u het opnieuw proberen.`, {
        id: 'sending.seconds.other',
      }),
    }),
  waitMinutes: (count: number) =>
    msg(str`Over ${count} minuten kunt u het opnieuw proberen.`, { id: 'sending.minutes' }),
  mayRetry: () => msg('U kunt het nu opnieuw proberen.', { id: 'sending.may-retry' }),
  earlier: () =>
    msg('Van een eerdere poging weten we niet of die is aangekomen.', { id: 'sending.earlier' }),
  retry: () => msg('Verstuur opnieuw', { id: 'sending.retry' }),
  orCall: (name: string) =>
    msg(str`Lukt het niet? Maak dan de brief, of bel ${name}.`, { id: 'sending.or-call' }),
};

export const doneContent = {
  title: () => msg('Uw aanvraag is aangekomen', { id: 'done.title' }),
  earlier: () => msg('Uw aanvraag was al aangekomen', { id: 'done.earlier' }),
  reference: () => msg('Uw kenmerk', { id: 'done.reference' }),
  referenceHint: () =>
    msg('Schrijf het op, of bewaar een kopie. Noem het als u belt.', { id: 'done.reference-hint' }),
  changed: (name: string) =>
    msg(
      str`U hebt na uw eerste poging nog iets gewijzigd. We weten niet of die wijziging erbij zit. Bel ${name} en vraag het na.`,
      { id: 'done.changed' },
    ),
  next: (name: string) =>
    msg(str`${name} bekijkt uw aanvraag. Hoort u niets? Bel dan.`, { id: 'done.next' }),
  sign: (name: string) =>
    msg(str`U en uw naaste zetten een handtekening onder de brief. Geef hem daarna aan ${name}.`, {
      id: 'done.sign',
    }),
  nameHint: () => msg('Belt u erover? Noem dan uw naam en postcode.', { id: 'done.name-hint' }),
  almost: () => msg('Er moet nog een handtekening bij', { id: 'done.almost' }),
  copy: () => msg('Print een kopie', { id: 'done.copy' }),
  again: () => msg('Nog een aanvraag doen', { id: 'done.again' }),
};

export const letterContent = {
  ready: () => msg('Uw brief is klaar', { id: 'letter.ready' }),
  stepPrint: () => msg('Print de brief, of bewaar hem als PDF.', { id: 'letter.step-print' }),
  stepSign: () =>
    msg('U en uw naaste zetten er een handtekening onder.', { id: 'letter.step-sign' }),
  stepGive: (name: string) => msg(str`Geef of stuur hem aan ${name}.`, { id: 'letter.step-give' }),
  stepGiveAny: () =>
    msg('Geef of stuur hem aan wie erom vraagt. Houd zelf een kopie.', {
      id: 'letter.step-give-any',
    }),
  stepMail: (email: string) =>
    msg(str`Maak een foto of scan van de brief, en mail die als bijlage naar ${email}.`, {
      id: 'letter.step-mail',
    }),
  noPrinter: () =>
    msg('Geen printer? Vraag het in de bibliotheek of bij het steunpunt.', {
      id: 'letter.no-printer',
    }),
  print: () => msg('Print of bewaar als PDF', { id: 'test.print' }),
  mail: () => msg('Open een e-mail', { id: 'letter.mail' }),
  subject: () => msg('Aanvraag mantelzorgverklaring', { id: 'letter.subject' }),
  copyText: () => msg('Kopieer de tekst', { id: 'letter.copy-text' }),
  copied: () => msg('De tekst is gekopieerd. Plak hem in uw e-mail.', { id: 'letter.copied' }),
  notCopied: () => msg('Kopiëren lukt nu niet. Printen kan wel.', { id: 'letter.not-copied' }),
  preview: () => msg('Zo ziet de brief eruit', { id: 'letter.preview' }),

  title: () => msg('Mantelzorgverklaring', { id: 'letter.title' }),
  subtitle: () => msg('Verklaring van de mantelzorger zelf', { id: 'letter.subtitle' }),
  to: () => msg('Aan', { id: 'letter.to' }),
  purpose: () => msg('Nodig voor', { id: 'letter.purpose' }),
  date: () => msg('Datum', { id: 'letter.date' }),
  carer: () => msg('De mantelzorger', { id: 'letter.carer' }),
  careRecipient: () => msg('De naaste', { id: 'letter.care-recipient' }),
  care: () => msg('De zorg', { id: 'letter.care' }),
  name: () => msg('Naam', { id: 'letter.name' }),
  address: () => msg('Adres', { id: 'letter.address' }),
  birth: () => msg('Geboren', { id: 'letter.birth' }),
  relation: () => msg('Wie dat is', { id: 'letter.relation' }),
  since: () => msg('Sinds', { id: 'letter.since' }),
  hours: () => msg('Uur per week', { id: 'letter.hours' }),
  aboutHours: (count: number) => msg(str`ongeveer ${count} uur`, { id: 'letter.about-hours' }),
  tasks: () => msg('Wat', { id: 'letter.tasks' }),
  explanation: () => msg('Toelichting', { id: 'letter.explanation' }),
  criteria: () => msg('Voorwaarden', { id: 'letter.criteria' }),
  phone: () => msg('Telefoon', { id: 'letter.phone' }),
  email: () => msg('E-mail', { id: 'letter.email' }),
  minHours: (count: number) =>
    msg(str`ten minste ${count} uur per week`, { id: 'letter.min-hours' }),
  minMonths: (count: number) =>
    plural(count, {
      one: msg('al een maand of langer', { id: 'letter.min-months.one' }),
      other: msg(str`al ${count} maanden of langer`, { id: 'letter.min-months.other' }),
    }),
  or: (one: string, other: string) => msg(str`${one}, of ${other}`, { id: 'letter.or' }),
  and: (one: string, other: string) => msg(str`${one}, en ${other}`, { id: 'letter.and' }),
  isCopy: (date: string) =>
    msg(
      str`Dit is een kopie voor uzelf. U hoeft hem niet op te sturen. Verstuurd op ${longDate(date)}.`,
      { id: 'letter.is-copy' },
    ),
  orWhoDecides: () => msg('(of van wie voor de naaste beslist)', { id: 'letter.or-who-decides' }),
  truthful: () => msg('Wat ik heb ingevuld, is waar.', { id: 'field.truthful' }),
  agrees: () =>
    msg(
      'Mijn naaste weet van deze verklaring en vindt het goed dat ik zijn of haar gegevens geef.',
      {
        id: 'letter.agrees',
      },
    ),
  represented: () =>
    msg('Mijn naaste kan dit niet zelf zeggen. Wie voor mijn naaste beslist, vindt het goed.', {
      id: 'letter.represented',
    }),
  signCarer: () => msg('Handtekening van de mantelzorger', { id: 'letter.sign-carer' }),
  signCareRecipient: () => msg('Handtekening van de naaste', { id: 'letter.sign-recipient' }),
  notOfficial: () =>
    msg(
      'Een officieel bewijs van mantelzorg bestaat niet. Wie deze brief krijgt, beslist zelf of hij genoeg is.',
      { id: 'letter.not-official' },
    ),
  reference: (reference: string) =>
    msg(str`Kenmerk van de aanvraag: ${reference}`, { id: 'letter.reference' }),
};
