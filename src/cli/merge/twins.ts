import { parsePhone } from '../../domain/index.js';
import { withoutNote } from '../../domain/services/twins.js';
import { fold } from '../fold.js';
import { dutchOf, valueOf, type Fields } from '../fields.js';

/** A service where it was found. */
export interface Found {
  /** The feed in which it stands. */
  readonly source: string;
  readonly id: string;
  readonly name: string;
}

/** One service that stands in two feeds under different ids or with different words. */
export interface Twin {
  readonly first: Found;
  readonly second: Found;
}

/**
 * Looks for the same service in several feeds: the same organisation, name and number. Within one feed
 * it is nobody's mistake: a list may repeat a service for each task it helps with.
 */
export class Twins {
  readonly #found = new Map<string, Found[]>();
  readonly found: Twin[] = [];

  /** @param publisher who offers it where the service names no organisation. */
  add(service: Fields, found: Found, publisher: string): void {
    const phone = valueOf(service, 'phone');
    const number = typeof phone === 'string' ? (parsePhone(phone).dial ?? fold(phone)) : '';
    const organization = dutchOf(valueOf(service, 'organization')) || publisher;
    const key = JSON.stringify([fold(organization), fold(withoutNote(found.name.trim())), number]);
    const before = this.#found.get(key) ?? [];
    const others = before.filter(({ source }) => source !== found.source);
    const name = fold(found.name);
    // Two notes behind one name tell two services apart; no note says nothing.
    const isPlain = (text: string): boolean => withoutNote(text.trim()) === text.trim();
    const first =
      others.find((other) => fold(other.name) === name) ??
      others.find((other) => isPlain(other.name) || isPlain(found.name));
    if (first) this.found.push({ first, second: found });
    this.#found.set(key, [...before, found]);
  }
}
