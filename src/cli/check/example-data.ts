import type { Feed, Service } from '../../domain/index.js';
import type { RawFinding } from './findings.js';

/** Names and numbers that are kept free for examples: nobody answers there. */
const isExampleAddress = (text: string): boolean =>
  /(?:\.|@|\/\/)(?:example\.(?:com|net|org)|[a-z\d-]+\.example)(?![a-z\d.-]*[a-z\d])/i.test(text);
const isExampleNumber = (dial: string | null): boolean =>
  dial !== null && /^(?:\+31|0)880000000$/.test(dial);

type Contact = readonly [field: string, text: string, isExample: boolean];

/** How one reaches a service, and whether anybody is there. */
function contactsOf({ phone, whatsapp, email, url, applyUrl }: Service): readonly Contact[] {
  const numbers = Object.entries({ phone, whatsapp }).flatMap(([field, number]): Contact[] =>
    number ? [[field, number.display, isExampleNumber(number.dial)]] : [],
  );
  const addresses = Object.entries({ email, url, applyUrl }).flatMap(([field, text]): Contact[] =>
    text ? [[field, text, isExampleAddress(text)]] : [],
  );
  return [...numbers, ...addresses];
}

/**
 * Services that still have the telephone number or address of an example, between others that have
 * one of their own. A list in which every one is an example, or whose publisher is, is one itself.
 *
 * @param pathOf where a service stands in its document: `services.3`.
 * @returns at most one finding, at the first, with how many more there are.
 */
export function exampleData(
  { publisher, services }: Feed,
  pathOf: (service: Service) => string,
): RawFinding[] {
  if (/voorbeeld|\.example\b/i.test(JSON.stringify(publisher))) return [];
  const left: RawFinding[] = [];
  let isRealList = false;
  for (const service of services) {
    const contacts = contactsOf(service);
    const [field, text] = contacts.find(([, , isExample]) => isExample) ?? [];
    if (field !== undefined && text !== undefined) {
      const path = `${pathOf(service)}.${field}`;
      left.push({ severity: 'advice', code: 'exampleData', path, details: [text] });
    } else if (contacts.length > 0) {
      isRealList = true;
    }
  }
  const [first] = left;
  return first && isRealList
    ? [{ ...first, details: [...first.details, String(left.length - 1)] }]
    : [];
}
