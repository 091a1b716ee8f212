import type { LocationFeed } from '../schema/service.js';
import { field, has, listIn, numberIn, stringIn, type Leave } from './json.js';
import { openingHours } from './schedules.js';
import { lineIn, textIn } from './text.js';

/** Degrees from minus to plus a limit; null for what is no such number. */
function degrees(location: unknown, name: string, limit: number): number | null {
  const number = numberIn(location, name);
  return number !== null && Math.abs(number) <= limit ? number : null;
}

function accessibility(location: unknown): string {
  const lines = listIn(location, 'accessibility').flatMap((entry) => [
    textIn(entry, 'description'),
    textIn(entry, 'details'),
  ]);
  return [...new Set(lines)].filter(Boolean).join('\n');
}

/**
 * The places of a service that somebody can go to.
 *
 * @param service a `service` record, unknown. Its `service_at_locations` hold the places; hours for
 *   this service at a place go before those of the place.
 * @returns places with a name, an address or a point. Those that are virtual or for the post only
 *   are left.
 * @see https://docs.openreferral.org/en/latest/hsds/schema_reference.html#location
 */
export function locationsOf(service: unknown, today: string, leave: Leave): LocationFeed[] {
  return listIn(service, 'service_at_locations').flatMap((entry, index) => {
    const place = `service_at_locations.${index}`;
    const location = field(entry, 'location');
    const type = stringIn(location, 'location_type').toLowerCase();
    if (type === 'virtual' || type === 'postal') {
      leave(`${place}.location`, 'nobody can go to it');
      return [];
    }
    const addresses = listIn(location, 'addresses');
    const isPhysical = (address: unknown) => stringIn(address, 'address_type') === 'physical';
    const address = addresses.find(isPhysical) ?? addresses[0];
    for (const name of ['description', 'transportation']) {
      if (has(location, name)) leave(`${place}.location.${name}`, 'no place for it');
    }
    if (addresses.length > 1) leave(`${place}.location.addresses`, 'a place has one address');

    const latitude = degrees(location, 'latitude', 90);
    const longitude = degrees(location, 'longitude', 180);
    // One without the other is no point; nor is 0, 0, which databases give for "unknown".
    const isPoint = latitude !== null && longitude !== null && (latitude || longitude) !== 0;
    if (!isPoint && stringIn(location, 'latitude')) {
      leave(`${place}.location.latitude`, 'not a point on earth');
    }
    const found = {
      name: lineIn(location, 'name') || null,
      street: lineIn(address, 'address_1') || null,
      postalCode: lineIn(address, 'postal_code') || null,
      city: lineIn(address, 'city') || null,
      latitude: isPoint ? latitude : null,
      longitude: isPoint ? longitude : null,
    };
    if (Object.values(found).every((value) => value === null)) {
      leave(place, 'no name, address or point');
      return [];
    }
    const own = openingHours(listIn(entry, 'schedules'), today, `${place}.schedules`, leave);
    const hours =
      own.length > 0
        ? own
        : openingHours(listIn(location, 'schedules'), today, `${place}.location.schedules`, leave);
    return [{ ...found, openingHours: hours, accessibility: accessibility(location) || null }];
  });
}
