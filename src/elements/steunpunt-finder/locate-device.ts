import type { Point } from '../../domain/shared/distance.js';
import { err, ok, type Result } from '../../domain/shared/result.js';

/** How long a device may take, in milliseconds: inside, a telephone needs some seconds. */
const patience = 15_000;

/** Chromium tells what a page, or the page around it, has forbidden; the others let one find out. */
interface WithPolicy {
  readonly featurePolicy?: { allowsFeature(name: string): boolean };
}

/** Whether it has sense to ask the device at all. */
export const canLocate = (page: Document): boolean =>
  isSecureContext &&
  'geolocation' in navigator &&
  ((page as WithPolicy).featurePolicy?.allowsFeature('geolocation') ?? true);

/** Where the device is, after it has asked whoever holds it. */
export const locateDevice = (): Promise<Result<Point, 'location-refused' | 'location-failed'>> =>
  new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => resolve(ok({ latitude, longitude })),
      ({ code, PERMISSION_DENIED }) =>
        resolve(err(code === PERMISSION_DENIED ? 'location-refused' : 'location-failed')),
      // A street is near enough, and a place that was found a while ago is quicker.
      { enableHighAccuracy: false, maximumAge: 600_000, timeout: patience },
    );
  });
