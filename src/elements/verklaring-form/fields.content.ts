import { msg, str } from '@lit/localize';
import type { FieldName, FieldProblem, ProblemCode } from '../../domain/verklaring/answers.js';
import { most, mostHours, type Agreement, type Relation } from '../../domain/verklaring/request.js';

const phoneHint = () => msg('Bijvoorbeeld 06 12 34 56 78', { id: 'field.phone-hint' });

/** What a field is called. */
export function fieldLabel(field: FieldName): string {
  switch (field) {
    case 'purpose.id':
      return msg('Waarvoor hebt u de verklaring nodig?', { id: 'verklaring.purpose' });
    case 'purpose.label':
      return msg('Waarvoor dan?', { id: 'field.purpose-label' });
    case 'carer.name':
      return msg('Uw naam', { id: 'field.carer-name' });
    case 'careRecipient.name':
      return msg('Naam van uw naaste', { id: 'field.recipient-name' });
    case 'carer.dateOfBirth':
      return msg('Uw geboortedatum', { id: 'field.carer-birth' });
    case 'careRecipient.dateOfBirth':
      return msg('Geboortedatum van uw naaste', { id: 'field.recipient-birth' });
    case 'carer.street':
    case 'careRecipient.street':
      return msg('Straat en huisnummer', { id: 'field.street' });
    case 'carer.postalCode':
    case 'careRecipient.postalCode':
      return msg('Postcode', { id: 'field.postal-code' });
    case 'carer.city':
    case 'careRecipient.city':
      return msg('Woonplaats', { id: 'field.city' });
    case 'carer.phone':
      return msg('Telefoonnummer', { id: 'field.phone' });
    case 'carer.email':
      return msg('E-mailadres', { id: 'field.email' });
    case 'care.relation':
      return msg('Wie is dat van u?', { id: 'field.relation' });
    case 'careRecipient.sameAddress':
      return msg('We wonen op hetzelfde adres', { id: 'field.same-address' });
    case 'care.since':
      return msg('Sinds wanneer zorgt u?', { id: 'field.since' });
    case 'care.hoursPerWeek':
      return msg('Hoeveel uur per week zorgt u ongeveer?', { id: 'field.hours' });
    case 'care.tasks':
      return msg('Wat doet u voor uw naaste?', { id: 'test.pick-title' });
    case 'care.explanation':
      return msg('Wilt u er nog iets over zeggen?', { id: 'field.explanation' });
    case 'declarations.careRecipient':
      return msg('Vindt uw naaste het goed?', { id: 'verklaring.consent' });
    case 'declarations.truthful':
      return msg('Ik heb alles naar waarheid ingevuld.', { id: 'field.truthful' });
  }
}

/** What helps to fill it in; empty where nothing is needed. */
export function fieldHint(field: FieldName): string {
  switch (field) {
    case 'carer.name':
    case 'careRecipient.name':
      return msg('Voornaam en achternaam', { id: 'field.name-hint' });
    case 'carer.dateOfBirth':
    case 'careRecipient.dateOfBirth':
      return msg('Bijvoorbeeld 14 3 1958', { id: 'field.birth-hint' });
    case 'carer.postalCode':
    case 'careRecipient.postalCode':
      return msg('Bijvoorbeeld 1234 AB', { id: 'field.postal-code-hint' });
    case 'carer.phone':
      return phoneHint();
    case 'carer.email':
      return msg('Bijvoorbeeld naam@voorbeeld.nl', { id: 'field.email-hint' });
    case 'care.since':
      return msg('Weet u de dag of de maand niet meer? Laat die dan leeg.', {
        id: 'field.since-hint',
      });
    case 'care.hoursPerWeek':
      return msg(
        'Een schatting is goed. Tel alles mee: ook regelen, rijden, opletten en gezelschap houden. Verschilt het? Neem dan een gewone week.',
        { id: 'field.hours-hint' },
      );
    case 'care.tasks':
      return msg('Kies alles wat u doet, ook als het weinig is.', { id: 'test.pick-hint' });
    case 'care.explanation':
      return msg(
        str`Bijvoorbeeld waarom u deze verklaring nodig hebt. Schrijf niet op welke ziekte uw naaste heeft, als dat niet hoeft. Hooguit ${most.explanation} tekens.`,
        { id: 'field.explanation-hint' },
      );
    default:
      return '';
  }
}

export const fieldContent = {
  optional: () => msg('(mag leeg blijven)', { id: 'field.optional' }),
  day: () => msg('Dag', { id: 'field.day' }),
  month: () => msg('Maand', { id: 'field.month' }),
  year: () => msg('Jaar', { id: 'field.year' }),
  /** Read aloud before an error. */
  error: () => msg('Fout:', { id: 'field.error' }),
};

/** Who the other is. */
export const relationName = (relation: Relation): string =>
  ({
    partner: msg('Mijn partner', { id: 'relation.partner' }),
    parent: msg('Mijn vader of moeder, of die van mijn partner', { id: 'relation.parent' }),
    child: msg('Mijn kind', { id: 'relation.child' }),
    sibling: msg('Mijn broer of zus', { id: 'relation.sibling' }),
    'other-family': msg('Andere familie', { id: 'relation.other-family' }),
    friend: msg('Een vriend of vriendin', { id: 'relation.friend' }),
    neighbour: msg('Iemand uit de buurt', { id: 'relation.neighbour' }),
    other: msg('Iemand anders', { id: 'relation.other' }),
  })[relation];

/** How the other agrees, as the carer says it. */
export const agreementName = (agreement: Agreement): string =>
  ({
    agrees: msg('Ja, mijn naaste weet ervan en vindt het goed', { id: 'agreement.agrees' }),
    represented: msg(
      'Mijn naaste kan dat niet zelf zeggen. Wie voor mijn naaste beslist, vindt het goed.',
      { id: 'agreement.represented' },
    ),
    signature: msg('Ja, en mijn naaste tekent zelf op papier', { id: 'agreement.signature' }),
    'not-asked': '',
  })[agreement];

/** What to do about a field that is empty. */
function missingText(field: FieldName): string {
  switch (field) {
    case 'purpose.id':
      return msg('Kies waarvoor u de verklaring nodig hebt', { id: 'missing.purpose' });
    case 'purpose.label':
      return msg('Schrijf op waarvoor u de verklaring nodig hebt', { id: 'missing.purpose-label' });
    case 'carer.name':
      return msg('Vul uw naam in', { id: 'missing.carer-name' });
    case 'careRecipient.name':
      return msg('Vul de naam van uw naaste in', { id: 'missing.recipient-name' });
    case 'carer.dateOfBirth':
      return msg('Vul uw geboortedatum in', { id: 'missing.carer-birth' });
    case 'careRecipient.dateOfBirth':
      return msg('Vul de geboortedatum van uw naaste in', { id: 'missing.recipient-birth' });
    case 'carer.street':
      return msg('Vul uw straat en huisnummer in', { id: 'missing.carer-street' });
    case 'careRecipient.street':
      return msg('Vul de straat en het huisnummer van uw naaste in', {
        id: 'missing.recipient-street',
      });
    case 'carer.postalCode':
      return msg('Vul uw postcode in', { id: 'missing.carer-postal-code' });
    case 'careRecipient.postalCode':
      return msg('Vul de postcode van uw naaste in', { id: 'missing.recipient-postal-code' });
    case 'carer.city':
      return msg('Vul uw woonplaats in', { id: 'missing.carer-city' });
    case 'careRecipient.city':
      return msg('Vul de woonplaats van uw naaste in', { id: 'missing.recipient-city' });
    case 'carer.phone':
      return msg('Vul uw telefoonnummer in', { id: 'missing.phone' });
    case 'carer.email':
      return msg('Vul uw e-mailadres in', { id: 'missing.email' });
    case 'care.relation':
      return msg('Kies wie uw naaste van u is', { id: 'missing.relation' });
    case 'care.since':
      return msg('Vul in sinds wanneer u zorgt. Een jaar is genoeg.', { id: 'missing.since' });
    case 'care.hoursPerWeek':
      return msg('Vul in hoeveel uur per week u ongeveer zorgt', { id: 'missing.hours' });
    case 'care.tasks':
      return msg('Kies wat u doet', { id: 'missing.tasks' });
    case 'care.explanation':
      return msg('Schrijf een toelichting', { id: 'missing.explanation' });
    case 'declarations.careRecipient':
      return msg('Kies wat bij u past. Weet uw naaste het nog niet? Vertel het dan eerst.', {
        id: 'missing.consent',
      });
    case 'declarations.truthful':
      return msg('Zet een vinkje als u alles naar waarheid hebt ingevuld', {
        id: 'missing.truthful',
      });
    default:
      return msg('Kies een antwoord', { id: 'test.missing' });
  }
}

function invalidText(field: FieldName): string {
  switch (field) {
    case 'carer.postalCode':
    case 'careRecipient.postalCode':
      return msg('Vul een postcode in met vier cijfers en twee letters, bijvoorbeeld 1234 AB', {
        id: 'invalid.postal-code',
      });
    case 'carer.phone':
      return msg('Vul één telefoonnummer in met tien cijfers, bijvoorbeeld 06 12 34 56 78', {
        id: 'invalid.phone',
      });
    case 'carer.email':
      return msg('Vul een e-mailadres in met een @ erin, bijvoorbeeld naam@voorbeeld.nl', {
        id: 'invalid.email',
      });
    case 'carer.dateOfBirth':
    case 'careRecipient.dateOfBirth':
      return msg('Vul een dag, een maand en een jaar in die bestaan, bijvoorbeeld 14 3 1958', {
        id: 'invalid.date',
      });
    case 'care.since':
      return msg(
        'Vul een jaar in, of een maand en een jaar, of een dag, een maand en een jaar. Bijvoorbeeld 3 2021',
        { id: 'invalid.since' },
      );
    case 'care.hoursPerWeek':
      return msg('Vul één getal in, bijvoorbeeld 12. Twijfelt u? Neem dan een gewone week.', {
        id: 'invalid.hours',
      });
    default:
      return missingText(field);
  }
}

const mostOf = (field: FieldName): number =>
  most[field.split('.')[1] as keyof typeof most] ?? most.purpose;

/** What is wrong with a field, and what to do. */
export function problemText({ field, code, detail }: FieldProblem): string {
  if (detail) return detail;
  const label = fieldLabel(field);
  const texts: Readonly<Record<ProblemCode, () => string>> = {
    missing: () => missingText(field),
    invalid: () => invalidText(field),
    'too-long': () =>
      msg(str`${label}: schrijf het korter, hooguit ${mostOf(field)} tekens`, {
        id: 'problem.too-long',
      }),
    future: () => msg(str`${label}: deze dag moet nog komen`, { id: 'problem.future' }),
    year: () =>
      msg(str`${label}: schrijf het jaar met vier cijfers, bijvoorbeeld 1958`, {
        id: 'problem.year',
      }),
    fraction: () =>
      msg('Rond de uren af op een heel getal, bijvoorbeeld 12', { id: 'problem.fraction' }),
    range: () =>
      msg(str`Vul een getal in van 1 tot en met ${mostHours}. Een week heeft ${mostHours} uur.`, {
        id: 'problem.range',
      }),
  };
  return texts[code]();
}
