import { listIn, field, stringIn, type Leave } from './json.js';

/** What nobody can talk into; the types are those of RFC 6350, and what people write for them. */
const notForTalking = /^(?:fax|pager|text|sms|textphone|video)$/;

/**
 * The numbers to reach a service by.
 *
 * A service often has none of its own (the UK profile 3.0 has left the field out), so they are looked
 * for with the service, with it at its places, with its contacts, with the places and last with its
 * organisation.
 *
 * @returns the first number to talk to and the first for WhatsApp, as they are written.
 * @see https://docs.openreferral.org/en/latest/hsds/schema_reference.html#phone
 */
export function phonesOf(
  service: unknown,
  leave: Leave,
): { readonly phone: string | null; readonly whatsapp: string | null } {
  const places = listIn(service, 'service_at_locations');
  const sources: readonly unknown[] = [
    service,
    ...places,
    ...listIn(service, 'contacts'),
    ...places.map((place) => field(place, 'location')),
    field(service, 'organization'),
  ];
  let [phone, whatsapp]: (string | null)[] = [null, null];
  for (const source of sources) {
    for (const [index, record] of listIn(source, 'phones').entries()) {
      // The example of the specification has quotation marks in the number itself.
      const number = stringIn(record, 'number')
        .replace(/["\s]+/g, ' ')
        .replace(/^ ?(?:tel:)?/, '')
        .trim();
      const type = stringIn(record, 'type').toLowerCase();
      if (!number) continue;
      if (type === 'whatsapp') whatsapp ??= number;
      else if (!notForTalking.test(type)) phone ??= number;
      const isTaken = number === phone || number === whatsapp;
      if (source === service && !isTaken) leave(`phones.${index}`, 'one number fits');
      if (source === service && isTaken && stringIn(record, 'extension')) {
        leave(`phones.${index}.extension`, 'no place for it');
      }
    }
  }
  return { phone: phone ?? null, whatsapp: whatsapp ?? null };
}
