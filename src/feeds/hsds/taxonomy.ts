import {
  accesses,
  fundings,
  needs,
  respiteDurations,
  respitePlannings,
  respiteProviders,
  respiteSettings,
  serviceTypes,
  tasks,
  type ServiceType,
} from '../../domain/services/service.js';
import type { ServiceFeed } from '../schema/service.js';
import { field, listIn, stringIn, type Leave } from './json.js';

/** Terms that plainly mean one of our codes, as `slug` writes them. */
const synonyms: Readonly<Record<string, string>> = {
  'support-centre':
    'support-center steunpunt steunpunt-mantelzorg mantelzorgsteunpunt mantelzorgondersteuning ' +
    'carers-centre carers-center carer-centre carer-support carers-support support-for-carers',
  respite: 'respijt respijtzorg vervangende-zorg respite-care carer-respite',
  helpline: 'hulplijn telefonische-hulplijn telephone-helpline',
  desk: 'loket wmo-loket sociaal-loket zorgloket',
  'emotional-support': 'emotionele-steun lotgenotencontact peer-support',
  'practical-help': 'praktische-hulp',
  'personal-care': 'persoonlijke-verzorging',
  groceries: 'boodschappen',
  meals: 'maaltijden',
  household: 'huishouden huishoudelijke-hulp',
  transport: 'vervoer',
  dementia: 'dementie',
  'young-carers': 'jonge-mantelzorgers',
  'working-carers': 'werkende-mantelzorgers',
};

const codeOf = new Map(
  Object.entries(synonyms).flatMap(([code, terms]) =>
    terms.split(' ').map((term): [string, string] => [term, code]),
  ),
);
const audiences = ['dementia', 'young-carers', 'working-carers'];
const known: ReadonlySet<string> = new Set([
  ...serviceTypes,
  ...needs,
  ...tasks,
  ...fundings,
  ...accesses,
  ...respiteSettings,
  ...respiteProviders,
  ...respiteDurations,
  ...respitePlannings,
  ...audiences,
]);

/** `Jonge mantelzorgers` → `jonge-mantelzorgers`. */
const slug = (term: string): string =>
  term
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');

/** What a service without a term that is known is, by its own name and that of its organisation. */
function typeByName(name: string, organization: string): ServiceType {
  if (/respijt|respite/i.test(name)) return 'respite';
  const isCentre = /steunpunt|mantelzorg|carers?['’]? (?:centre|center|support)/i;
  return isCentre.test(name) || isCentre.test(organization) ? 'support-centre' : 'service';
}

/**
 * What kind of service it is, by our own codes.
 *
 * @param service a `service` record, unknown. Every publisher of HSDS is free in its taxonomy, so a
 *   term counts when its code, its name or the value beside it is one of ours, or plainly means one.
 *   `free` does not: whether something costs nothing is read from its price.
 * @returns at least one type.
 * @see https://docs.openreferral.org/en/latest/hsds/schema_reference.html#attribute
 */
export function classified(
  service: unknown,
  name: string,
  organization: string,
  leave: Leave,
): Pick<ServiceFeed, 'types' | 'needs' | 'tasks' | 'funding' | 'access' | 'audience' | 'respite'> {
  const found = new Set<string>();
  const audience = new Set<string>();
  for (const [index, attribute] of listIn(service, 'attributes').entries()) {
    const term = field(attribute, 'taxonomy_term');
    const terms = [stringIn(term, 'code'), stringIn(term, 'name'), stringIn(attribute, 'value')]
      .map(slug)
      .filter(Boolean);
    const codes = terms.map((term) => codeOf.get(term) ?? term).filter((code) => known.has(code));
    for (const code of codes) found.add(code);
    // For whom a service is has no fixed codes, so any term will do that is said to be about it.
    const isAudience = /audience|doelgroep/i.test(stringIn(attribute, 'link_type'));
    const own = slug(stringIn(term, 'name') || stringIn(attribute, 'value'));
    if (isAudience && codes.length === 0 && own) audience.add(own);
    else if (codes.length === 0) leave(`attributes.${index}`, 'not one of our codes');
  }
  for (const code of audiences) if (found.has(code)) audience.add(code);

  const all = <T extends string>(codes: readonly T[]): T[] =>
    codes.filter((code) => found.has(code));
  const types = all(serviceTypes);
  if (types.length === 0) types.push(typeByName(name, organization));
  return {
    types,
    needs: all(needs),
    tasks: all(tasks),
    funding: all(fundings).filter((code) => code !== 'free'),
    access: all(accesses)[0] ?? null,
    audience: [...audience],
    // "Day" or "home" says this of respite only.
    respite: types.includes('respite')
      ? {
          setting: all(respiteSettings)[0] ?? null,
          provider: all(respiteProviders)[0] ?? null,
          duration: all(respiteDurations),
          planning: all(respitePlannings),
        }
      : null,
  };
}
