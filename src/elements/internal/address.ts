import type { Location } from '../../domain/services/service.js';

/** `Kerkstraat 1, 7201 AA Zutphen`; empty where nothing is known. */
export const addressOf = ({ street, postalCode, city }: Location): string =>
  [street, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ');

/** The way there on a map that keeps nothing of who asks; by its point, else by its address. */
export function routeTo({ latitude, longitude, ...location }: Location): string | null {
  const to =
    latitude !== null && longitude !== null
      ? `${latitude},${longitude}`
      : addressOf(location as Location);
  return to ? `https://www.openstreetmap.org/directions?to=${encodeURIComponent(to)}` : null;
}
