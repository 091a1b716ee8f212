import type { Feed } from '../services/feed.js';
import type { Phone } from '../shared/phone.js';
import type { LocalizedText } from '../shared/text.js';

/** Who gives the statement, and how to reach them. */
export interface Issuer {
  readonly name: LocalizedText;
  readonly phone: Phone | null;
  readonly email: string | null;
  readonly url: string | null;
}

/**
 * Who gives the statement: who is named in the section, with what the desk among the services says
 * besides; else the first desk of the list; else the publisher.
 *
 * @param feed one with a `verklaring` section.
 */
export function issuerOf({ verklaring, services, publisher }: Feed): Issuer {
  const own = verklaring?.issuer;
  const named = services.find(({ id }) => id === own?.desk);
  // Also where the section names one that is not there.
  const first = services.find(({ types }) => types.includes('desk'));
  const desk = named ?? (own?.name ? undefined : first);
  // Who is named and says nothing else is not to be called at the number of another.
  const { name, phone, email, url } = desk ?? (own?.name ? null : publisher) ?? {};
  return {
    name: own?.name ?? name ?? publisher.name,
    phone: own?.phone ?? phone ?? null,
    email: own?.email ?? email ?? null,
    url: own?.url ?? url ?? null,
  };
}
