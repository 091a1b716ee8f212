import type { OfferedService } from '../../../src/domain/services/offer.js';
import { serviceTypes } from '../../../src/domain/services/service.js';
import {
  buildDirectory,
  type Directory,
  type DirectoryEntry,
} from '../../../src/domain/steunpunt-finder/directory.js';

/** Does all steps at once. */
export function atOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

export const directoryOf = (services: readonly OfferedService[]): Directory =>
  atOnce(buildDirectory(services, serviceTypes));

export const entriesOf = (services: readonly OfferedService[]): readonly DirectoryEntry[] =>
  directoryOf(services).entries;
