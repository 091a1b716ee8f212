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
      return msg('Wie is uw naaste?', { id: 'field.relation' });
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
      return msg('Wat ik heb ingevuld, is waar.', { id: 'field.truthful' });
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
        'Bijvoorbeeld waarom u deze verklaring nodig hebt. Schrijf niet op welke ziekte uw naaste heeft, als dat niet hoeft.',
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
  left: (count: number) => msg(str`U kunt nog ${count} letters schrijven.`, { id: 'field.left' }),
};

/** Who the other is. */
export const relationName = (relation: Relation): string =>
  ({
    partner: msg('Mijn man, vrouw of partner', { id: 'relation.partner' }),
    parent: msg('Mijn vader of moeder', { id: 'relation.parent' }),
    'parent-in-law': msg('Mijn schoonvader of schoonmoeder', { id: 'relation.parent-in-law' }),
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
      'Mijn naaste kan dit niet zelf zeggen. Wie voor mijn naaste beslist, vindt het goed. Dat kunt u ook zelf zijn.',
      { id: 'agreement.represented' },
    ),
    signature: msg('Ja, en mijn naaste tekent zelf op papier', { id: 'agreement.signature' }),
    'not-asked': '',
  })[agreement];

/** The answer that stops here: the other has to be asked first. */
export const notYetName = () =>
  msg('Nee, of ik heb het nog niet gevraagd', { id: 'agreement.not-yet' });

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
    case 'careRecipient.street':
      return msg('Vul de straat en het huisnummer in', { id: 'missing.street' });
    case 'carer.postalCode':
    case 'careRecipient.postalCode':
      return msg('Vul de postcode in', { id: 'missing.postal-code' });
    case 'carer.city':
    case 'careRecipient.city':
      return msg('Vul de woonplaats in', { id: 'missing.city' });
    case 'carer.phone':
      return msg('Vul uw telefoonnummer in', { id: 'missing.phone' });
    case 'carer.email':
      return msg('Vul uw e-mailadres in', { id: 'missing.email' });
    case 'care.relation':
      return msg('Kies wie uw naaste is', { id: 'missing.relation' });
    case 'care.since':
      return msg('Vul in sinds wanneer u zorgt. Een jaar is genoeg.', { id: 'missing.since' });
    case 'care.hoursPerWeek':
      return msg('Vul in hoeveel uur per week u ongeveer zorgt', { id: 'missing.hours' });
    case 'care.tasks':
      return msg('Kies wat u doet', { id: 'missing.tasks' });
    case 'care.explanation':
      return msg('Schrijf een toelichting', { id: 'missing.explanation' });
    case 'declarations.careRecipient':
      return msg('Kies wat bij u past', { id: 'missing.consent' });
    case 'declarations.truthful':
      return msg('Zet een vinkje als het waar is wat u hebt ingevuld', { id: 'missing.truthful' });
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
      return msg('Vul alleen het nummer in, zonder woorden. Bijvoorbeeld 06 12 34 56 78', {
        id: 'invalid.phone',
      });
    case 'carer.email':
      return msg('Klopt uw e-mailadres? Vul het in als naam@voorbeeld.nl', { id: 'invalid.email' });
    case 'carer.dateOfBirth':
    case 'careRecipient.dateOfBirth':
      return msg('Vul de dag, de maand en het jaar in, bijvoorbeeld 14 3 1958', {
        id: 'invalid.date',
      });
    case 'care.since':
      return msg('Vul het jaar in, bijvoorbeeld 2021. Alleen het jaar is genoeg.', {
        id: 'invalid.since',
      });
    case 'declarations.careRecipient':
      return msg(
        'Vraag het eerst aan uw naaste. U kunt hieronder uw antwoorden bewaren, of later terugkomen.',
        { id: 'invalid.consent' },
      );
    case 'care.hoursPerWeek':
      return msg(
        'Hoeveel uur is dat samen in één week? Vul één getal in. Bijvoorbeeld: 2 uur per dag is 14 uur per week.',
        { id: 'invalid.hours' },
      );
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
      msg(str`${label} is te lang. Gebruik niet meer dan ${mostOf(field)} letters.`, {
        id: 'problem.too-long',
      }),
    future: () =>
      field === 'care.since'
        ? msg('Deze datum is nog niet geweest. Sinds wanneer zorgt u al?', {
            id: 'problem.future-since',
          })
        : msg('Deze datum is nog niet geweest', { id: 'problem.future' }),
    'no-year': () => invalidText(field),
    'no-month': () =>
      field === 'care.since'
        ? msg('Vul ook de maand in, of laat de dag leeg', { id: 'problem.no-month' })
        : invalidText(field),
    month: () =>
      msg('Deze maand bestaat niet. Vul een getal in van 1 tot en met 12.', {
        id: 'problem.month',
      }),
    day: () => msg('Deze dag bestaat niet. Kijk de dag en de maand na.', { id: 'problem.day' }),
    'house-number': () => msg('Vul ook het huisnummer in', { id: 'problem.house-number' }),
    year: () => msg('Schrijf het jaar met vier cijfers, bijvoorbeeld 1958', { id: 'problem.year' }),
    fraction: () =>
      msg('Rond de uren af op een heel getal, bijvoorbeeld 12', { id: 'problem.fraction' }),
    range: () => msg(str`Vul een getal in van 1 tot en met ${mostHours}.`, { id: 'problem.range' }),
  };
  return texts[code]();
}
